import type { GuideEntry } from '../../catalogue/entries.ts'
import { spokenBy, spokenPrint } from '../../catalogue/spoken.ts'
import type { Finding } from '../../report.ts'
import { suggest, type ContentCheck } from './check.ts'

export const voices: ContentCheck = {
  name: 'voices',
  check: ({ entries }) => {
    const spoken = spokenBy(entries)
    return entries.guides.flatMap((guide) =>
      [...guide.voices].flatMap(([code, recorded]) => [
        ...unknownLanguage(guide, code, [...entries.languages.keys()]),
        ...withoutEntry(guide, code, recorded),
        ...Object.keys(recorded.about).flatMap((name) => entry(guide, code, name, recorded, spoken)),
      ]),
    )
  },
}

type Recorded = GuideEntry['voices'] extends Map<string, infer R> ? R : never

/** `open-app.tay-bac` → `open-app` */
const stepOf = (name: string) => name.split('.')[0]!

const unknownLanguage = ({ slug }: GuideEntry, code: string, known: string[]): Finding[] =>
  known.includes(code)
    ? []
    : [
        {
          rule: 'voice-language',
          level: 'error',
          file: `guides/${slug}/voice/${code}/voice.yaml`,
          line: 0,
          what: `chưa có thứ tiếng «${code}»`,
          why: 'mỗi thư mục trong voice/ là một thứ tiếng trong languages/',
          fix: suggest(code, known),
        },
      ]

const withoutEntry = ({ slug }: GuideEntry, code: string, { about, bytes, file }: Recorded): Finding[] =>
  [...bytes.keys()]
    .filter((name) => !Object.hasOwn(about, name))
    .map((name) => ({
      rule: 'voice-without-entry',
      level: 'error',
      file: `guides/${slug}/voice/${code}/${name}.m4a`,
      line: 0,
      what: `bản thu «${name}» không có trong voice.yaml`,
      why: 'giọng của ai, người ấy có đồng ý không, đọc lời nào: không biết thì không được đăng',
      fix: `thêm «${name}:» vào ${file} với speaker, date, consent, read`,
    }))

function entry(
  guide: GuideEntry,
  code: string,
  name: string,
  { about, bytes, file, line }: Recorded,
  spoken: (words: string) => string,
): Finding[] {
  const at = { file, line: line([name]) }
  const step = stepOf(name)
  const sources = guide.source?.blocks ?? []
  const words = guide.translations.get(code)?.blocks ?? sources
  const block = words.find(({ id }) => id === step) ?? sources.find(({ id }) => id === step)
  if (!block && sources.length)
    return [
      {
        ...at,
        rule: 'voice-step',
        level: 'error',
        what: `bài không có khối «${step}»`,
        why: 'bản thu tìm lời của nó bằng tên khối',
        fix: suggest(step, sources.map(({ id }) => id)),
      },
    ]
  if (!bytes.has(name))
    return [
      {
        ...at,
        rule: 'voice-missing',
        level: 'error',
        what: `không có tệp ${name}.m4a`,
        why: 'nút nghe sẽ không phát ra gì',
        fix: bytes.size ? suggest(name, bytes.keys()) : `đặt tệp ${name}.m4a cạnh voice.yaml, hoặc xóa mục này`,
      },
    ]
  const read = about[name]!.read
  const today = block && spokenPrint(block.words, spoken)
  if (!block || read === today) return []
  return [
    {
      ...at,
      line: line([name, 'read']),
      rule: 'voice-stale',
      level: 'warning',
      what: `lời của «${step}» đã đổi sau khi thu; nút nghe tạm ẩn`,
      why: 'tai nghe một đằng, mắt đọc một nẻo thì bà con không biết tin bên nào',
      fix: `thu lại bước này rồi ghi «read: ${today}»`,
    },
  ]
}
