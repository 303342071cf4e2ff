import type { Entries, LanguageEntry } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { uiKeys, type UiKey } from '../schemas/ui.ts'
import { markNotes, protectedNotes } from './po-notes.ts'
import type { PoEntry } from './po-file.ts'

/** A text of `ui.yaml` or `words.yaml`. */
export interface ListedUnit {
  list: 'ui' | 'words'
  /** `home.title`, `topic.pay` */
  name: string
  source: string
  target: string
  /** Fingerprint of the source that the target was made from; buttons do not remember theirs. */
  of: string | undefined
}

/** `@` cannot begin a guide's name: `@ui/home.title`, `@words/topic.pay` */
export const listedKey = ({ list, name }: Pick<ListedUnit, 'list' | 'name'>) => `@${list}/${name}`

/** Every text of the source's two lists, with what a language has for it. */
export function listedUnits({ languages }: Entries, { ui, words }: LanguageEntry): ListedUnit[] {
  const source = [...languages.values()].find(({ language }) => language.source)
  if (!source) return []
  return [
    ...Object.entries(source.ui).flatMap(([name, text]): ListedUnit[] =>
      text === undefined ? [] : [{ list: 'ui', name, source: text, target: ui[name] ?? '', of: undefined }],
    ),
    ...Object.entries(source.words).map(([name, { words: text }]): ListedUnit => {
      const own = Object.hasOwn(words, name) ? words[name] : undefined
      return { list: 'words', name, source: text, target: own?.words ?? '', of: own?.of }
    }),
  ]
}

const kinds: Record<string, string> = {
  topic: 'Tên chủ đề',
  hotline: 'Tên của một số điện thoại',
  service: 'Tên của một trang',
  place: 'Tên nơi chốn',
  lesson: 'Tên một buổi học',
}

export const wordEntries = (entries: Entries, language: LanguageEntry): PoEntry[] =>
  listedUnits(entries, language).map((unit) => {
    const { list, name, source, target, of } = unit
    const stale = list === 'words' && target !== '' && of !== fingerprint(source)
    const what = list === 'ui' ? `Chữ trên nút, trên trang: ${uiKeys[name as UiKey]}` : kinds[name.split('.')[0]!]!
    return {
      key: listedKey(unit),
      source,
      target,
      notes: [what, ...protectedNotes(source, entries), ...markNotes(fingerprint(source), target)],
      reference: `languages/vi/${list}.yaml`,
      fuzzy: stale,
      previous: undefined,
    }
  })
