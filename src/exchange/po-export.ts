import type { Entries, GuideEntry, LanguageEntry } from '../catalogue/entries.ts'
import { piecesOf } from '../catalogue/pieces.ts'
import { stateOf } from '../catalogue/state.ts'
import { guideNamed, targetLanguage } from './find.ts'
import { serializePo, type PoEntry } from './po-file.ts'
import { poHeaders } from './po-headers.ts'
import { guideNotes, markNotes } from './po-notes.ts'
import { keyOf, unitsToday } from './po-units.ts'
import { wordEntries } from './po-words.ts'
import { Refusal } from './refusal.ts'

interface Export {
  /** One guide, without the words of topics and buttons; all guides when undefined. */
  guide?: string | undefined
  /** One language; all that guides are translated into when undefined. */
  lang?: string | undefined
  siteUrl: string | undefined
  today: string
}

/** PO texts by file name: one a guide and language, and `words-<lang>.po`. */
export function exportPo(entries: Entries, { guide, lang, siteUrl, today }: Export): Map<string, string> {
  const languages =
    lang === undefined
      ? [...entries.languages.values()].filter(({ language }) => !language.source)
      : [targetLanguage(entries, lang)]
  const guides =
    guide === undefined ? entries.guides.filter(({ bones }) => !bones.unfinished) : [guideNamed(entries, guide)]
  const files = new Map<string, string>()
  const put = (about: string, title: string, language: LanguageEntry, all: PoEntry[]) => {
    const name = `${about}-${language.language.code}.po`
    if (files.has(name)) throw new Error(`two exports are named ${name}`)
    files.set(name, serializePo({ ...poHeaders({ about, title, language, today, count: all.length }), entries: all }))
  }
  for (const entry of guides) {
    if (!entry.source) throw new Refusal(`Bài «${entry.slug}» chưa có lời gốc đọc được. Xem lỗi: npm run check`)
    for (const language of languages)
      put(
        entry.slug,
        `bài «${entry.source.front.title}»`,
        language,
        guideEntries(entry, language, { entries, siteUrl }),
      )
  }
  if (guide === undefined)
    for (const language of languages)
      put('words', 'chữ trên nút và tên chủ đề', language, wordEntries(entries, language))
  return files
}

function guideEntries(
  guide: GuideEntry,
  { language: { code } }: LanguageEntry,
  context: { entries: Entries; siteUrl: string | undefined },
): PoEntry[] {
  const translation = guide.translations.get(code)
  if (!translation && context.entries.files.texts.has(`guides/${guide.slug}/${code}.mdx`))
    throw new Refusal(`Tệp guides/${guide.slug}/${code}.mdx có lỗi, không đọc được. Xem lỗi: npm run check`)
  return piecesOf(guide, translation).flatMap(({ name, sourceWords, current, words, of, ok }) => {
    const stale = words !== undefined && stateOf({ words, of, ok }, sourceWords, true).state === 'stale'
    const previous = stale && of !== undefined ? guide.madeFrom[of] : undefined
    const line = lineOf(guide, name)
    return unitsToday(guide, translation, name).map((unit, index): PoEntry => ({
      key: keyOf(guide.slug, name, unit.part),
      source: unit.source,
      target: unit.target,
      notes: [...guideNotes(guide, name, unit, context), ...markNotes(current, unit.target)],
      reference: `${guide.source!.file}:${line}`,
      fuzzy: stale && unit.target !== '',
      previous: index === 0 ? previous : undefined,
    }))
  })
}

const lineOf = ({ source }: GuideEntry, name: string) =>
  source!.blocks.find(({ id }) => id === name)?.line ?? source!.frontLine([name])
