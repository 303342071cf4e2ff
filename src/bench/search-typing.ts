import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Language } from '../schemas/language.ts'
import { ownWords } from '../search/documents.ts'
import { listOf, type ListEntry, type Words } from '../search/list.ts'
import { profileOf } from '../search/profile.ts'
import { createSearch } from '../search/suggest.ts'
import { median } from './median.ts'
import type { Query } from './search/query.ts'
import { one, randomFrom, some } from './search/random.ts'

/** Cost of one key stroke in the list of a language, in milliseconds of this machine. */
export interface TypingRow {
  measure: 'typing'
  lang: string
  guides: number
  queries: number
  strokes: number
  /** To make the list ready, once a page. */
  start: number
  median: number
  p95: number
  most: number
}

const GUIDES = 300
const QUERIES = 50
const SEED = 300
/** Of the words of a repeated guide, so many are others: as much alike as the guides of one topic are. */
const VARIED = 1 / 3

/** As many guides as asked for: the real ones, then the real ones with other words of the library in them. */
export function manyGuides(entries: ListEntry[], words: string[], viWords: string[], count: number): ListEntry[] {
  const random = randomFrom(SEED)
  const vary = (text: string, pool: string[]) =>
    text.replace(/\S+/g, (word) => (random() < VARIED ? one(pool, random) : word))
  const varied = ({ title, keywords, ...rest }: Words, pool: string[]): Words => ({
    ...rest,
    title: vary(title, pool),
    keywords: keywords.map((keyword) => vary(keyword, pool)),
  })
  return Array.from({ length: count }, (_, at) => {
    const entry = entries[at % entries.length]!
    if (at < entries.length) return entry
    const href = entry.href.replace(/\/$/, `-${Math.floor(at / entries.length)}/`)
    const own = { ...entry, ...varied(entry, words), href }
    return entry.vi ? { ...own, vi: varied(entry.vi, viWords) } : own
  })
}

const wordsOf = (catalogue: Catalogue, { code }: Language) => [
  ...new Set(
    catalogue.guides.flatMap(({ editions }) =>
      ownWords(editions.get(code)!, catalogue).flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []),
    ),
  ),
]

/** Types queries letter by letter into a list of 300 guides, each into a fresh one, as a reader's first. */
export function measureTyping(
  catalogue: Catalogue,
  lang: string,
  queries: Query[],
  onProgress: (done: number, total: number) => void,
): TypingRow {
  const { source, languages } = catalogue
  const language = languages.find(({ code }) => code === lang)!
  const viWords = wordsOf(catalogue, source)
  const own = wordsOf(catalogue, language)
  const entries = manyGuides(listOf(catalogue, language), own.length ? own : viWords, viWords, GUIDES)
  const profiles = [language, ...(language.source ? [] : [source])].map(profileOf)
  const typed = some(
    queries.filter((query) => query.lang === lang && query.q.trim()),
    QUERIES,
    randomFrom(SEED),
  )
  const starts: number[] = []
  const strokes: number[] = []
  const timed = <T>(times: number[], work: () => T) => {
    const before = performance.now()
    const made = work()
    times.push(performance.now() - before)
    return made
  }
  for (const [at, { q }] of typed.entries()) {
    onProgress(at, typed.length)
    const search = timed(starts, () => createSearch(entries, profiles[0]!, profiles[1]))
    const letters = [...q]
    letters.forEach((_, length) => timed(strokes, () => search.suggest(letters.slice(0, length + 1).join(''))))
  }
  const sorted = strokes.sort((a, b) => a - b)
  return {
    ...{ measure: 'typing', lang, guides: entries.length, queries: typed.length, strokes: strokes.length },
    start: median(starts),
    median: median(strokes),
    p95: sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0,
    most: sorted.at(-1) ?? 0,
  }
}
