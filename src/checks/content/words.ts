import { fingerprint } from '../../catalogue/fingerprint.ts'
import type { Entries, LanguageEntry } from '../../catalogue/entries.ts'
import { rules } from '../../gate/rules.ts'
import { compareFacts } from '../../gate/same-facts.ts'
import type { Finding } from '../../report.ts'
import { uiKeys } from '../../schemas/ui.ts'
import { suggest, type ContentCheck } from './check.ts'

export const words: ContentCheck = {
  name: 'words',
  check({ entries }) {
    const all = [...entries.languages.values()]
    const source = all.find(({ language }) => language.source)
    const keys = keysOf(entries)
    return [
      ...all.flatMap((entry) => unknown(entry, keys)),
      ...(source ? [...unnamed(source, keys), ...untold(source)] : []),
      ...all.flatMap((entry) => (source && entry !== source ? marks(entry, source) : [])),
    ]
  },
}

const fileOf = ({ folder }: LanguageEntry, name = 'words.yaml') => `languages/${folder}/${name}`

/** Everything that has words: `topic.phone`, `hotline.police`, … */
const keysOf = ({ topics, hotlines, services, places, lessons }: Entries) =>
  Object.entries({
    topic: topics,
    hotline: hotlines,
    service: services,
    place: places,
    lesson: Object.fromEntries(lessons.map(({ slug }) => [slug, {}])),
  }).flatMap(([kind, record]) =>
    Object.keys(record).map((id) => `${kind}.${id}`),
  )

const unknown = (entry: LanguageEntry, keys: string[]): Finding[] =>
  Object.keys(entry.words)
    .filter((key) => !keys.includes(key))
    .map((key) => ({
      rule: 'words-unknown',
      level: 'error',
      file: fileOf(entry),
      line: entry.wordsLine([key]),
      what: `«${key}» không có trong topics.yaml, facts/ hay lessons/`,
      why: 'lời này không hiện ở đâu cả',
      fix: suggest(key, keys.filter((name) => !Object.hasOwn(entry.words, name))),
    }))

const unnamed = (source: LanguageEntry, keys: string[]): Finding[] =>
  keys
    .filter((key) => !Object.hasOwn(source.words, key) && !key.startsWith('place.'))
    .map((key) => ({
      rule: 'words-missing',
      level: 'error',
      file: fileOf(source),
      line: 0,
      what: `«${key}» chưa có lời tiếng ${source.language.name}`,
      why: 'không có lời thì trang hiện tên máy, và không tiếng nào dịch được',
      fix: `thêm dòng «${key}: { words: … }»`,
    }))

const untold = (source: LanguageEntry): Finding[] =>
  Object.keys(uiKeys)
    .filter((key) => source.ui[key] === undefined)
    .map((key) => ({
      rule: 'ui-missing',
      level: 'error',
      file: fileOf(source, 'ui.yaml'),
      line: 0,
      what: `thiếu chữ giao diện «${key}»`,
      why: 'mọi thứ tiếng mượn chữ này của tiếng Việt khi chưa dịch',
      fix: `thêm dòng «${key}: …»; khóa này để làm gì: src/schemas/ui.ts`,
    }))

const marks = (entry: LanguageEntry, source: LanguageEntry): Finding[] =>
  Object.entries(entry.words).flatMap(([key, { words: own, of }]): Finding[] => {
    const original = source.words[key]?.words
    if (original === undefined) return []
    const at = { file: fileOf(entry), line: entry.wordsLine([key]) }
    const why = 'lời dịch phải nhớ nó dịch từ lời gốc nào'
    const stamp = `npm run stamp -- --words ${entry.folder}`
    if (of === undefined) {
      const what = `«${key}» chưa ghi dịch từ lời nào`
      const fix = `đúng là dịch từ «${original}» thì chạy: ${stamp}`
      return [{ ...at, rule: 'words-unmarked', level: 'error', what, why, fix }]
    }
    if (of !== fingerprint(original)) {
      const what = `lời gốc của «${key}» nay là «${original}»`
      return [{ ...at, rule: 'words-stale', level: 'warning', what, why, fix: `sửa lời dịch cho khớp rồi chạy: ${stamp}` }]
    }
    const text = (value: string) => [{ type: 'text', value }]
    return compareFacts(text(original), text(own), { risk: false }).map(({ rule, what, fix }) => ({
      ...at,
      rule,
      level: 'error',
      what: `«${key}»: ${what}`,
      why: rules[rule],
      fix,
    }))
  })
