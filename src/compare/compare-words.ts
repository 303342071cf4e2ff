import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { plainText } from '../catalogue/plain.ts'
import type { GuideStatus, TranslationState } from '../catalogue/status.ts'
import { statusOf } from '../catalogue/status.ts'

/** Words of one piece before or after. `state`: `source` for Vietnamese. */
export interface Said {
  /** As in the file, for comparing. */
  raw: string
  /** As a reader sees them, numbers and addresses filled in, link targets shown. */
  shown: string
  state: TranslationState | 'source'
}

/** A piece whose words or state are not what they were. */
export interface PieceDiff {
  slug: string
  number: number
  code: string
  name: string
  before: Said | undefined
  after: Said | undefined
}

/** A recording that nobody hears any more since its words changed, or one that came or went. */
export interface VoiceDiff {
  slug: string
  code: string
  name: string
  what: 'stale' | 'added' | 'changed' | 'removed'
}

interface GuideWords {
  number: number
  status: GuideStatus | undefined
  said: Map<string, Said>
}

const key = (code: string, name: string) => `${code} ${name}`

/** Every piece that changed, by guide number, language and order in the guide. */
export function comparePieces(before: Entries, after: Entries): PieceDiff[] {
  return slugs(before, after).flatMap((slug) => {
    const [was, now] = [wordsOf(before, slug), wordsOf(after, slug)]
    return [...new Set([...now.said.keys(), ...was.said.keys()])].flatMap((id): PieceDiff[] => {
      const [old, new_] = [was.said.get(id), now.said.get(id)]
      if (old?.raw === new_?.raw && old?.state === new_?.state) return []
      const [code, name] = [id.slice(0, id.indexOf(' ')), id.slice(id.indexOf(' ') + 1)]
      return [{ slug, number: now.number || was.number, code, name, before: old, after: new_ }]
    })
  })
}

/** Recordings that became stale although nobody touched them. */
export const compareVoices = (before: Entries, after: Entries): VoiceDiff[] =>
  slugs(before, after).flatMap((slug) => {
    const [was, now] = [wordsOf(before, slug).status, wordsOf(after, slug).status]
    return Object.entries(now?.voices ?? {}).flatMap(([code, { stale }]) =>
      stale
        .filter((name) => !was?.voices[code]?.stale.includes(name))
        .map((name): VoiceDiff => ({ slug, code, name, what: 'stale' })),
    )
  })

const slugs = (before: Entries, after: Entries) => {
  const numbers = new Map([...before.guides, ...after.guides].map(({ slug, bones }) => [slug, bones.number]))
  return [...numbers].sort(([a, x], [b, y]) => x - y || (a < b ? -1 : 1)).map(([slug]) => slug)
}

function wordsOf(entries: Entries, slug: string): GuideWords {
  const guide = entries.guides.find((entry) => entry.slug === slug)
  const status = guide?.source && statusOf(entries, { guide: slug }).guides[0]
  const said = new Map<string, Said>()
  const put = (code: string, name: string, raw: string | undefined, state: Said['state']) => {
    if (raw !== undefined) said.set(key(code, name), { raw, shown: shownWords(raw, entries), state })
  }
  if (!guide || !status) return { number: guide?.bones.number ?? 0, status, said }
  const source = [...entries.languages.values()].find(({ language }) => language.source)!.language.code
  for (const { name, words } of sourcePieces(guide)) put(source, name, words, 'source')
  for (const [code, { pieces }] of Object.entries(status.languages))
    for (const { name, words, state } of pieces) put(code, name, words, state)
  return { number: status.number, status, said }
}

const sourcePieces = ({ source }: GuideEntry) => [
  { name: 'title', words: source!.front.title },
  { name: 'summary', words: source!.front.summary },
  ...source!.blocks.map(({ id, words }) => ({ name: id, words })),
]

/** Words longer than this are no words of a step; they are looked at as they are, so that no pattern works for minutes. */
export const MOST_WORDS = 4000

/** `Gọi <Hotline id="police"/>, [trang](/x/)` → `Gọi 113, trang (→ /x/)` */
export function shownWords(raw: string, { guides, hotlines, services }: Entries): string {
  if (raw.length > MOST_WORDS) return raw
  const withIds = <V extends object>(record: Record<string, V>) =>
    new Map(Object.entries(record).map(([id, value]) => [id, { id, ...value }]))
  const facts = { guides, hotlines: withIds(hotlines), services: withIds(services) }
  const alt = raw.match(/\[alt: ([^\]]*)\]$/)?.[1]
  const links = raw.replace(/(?<!\[alt: [^\]]*)\[([^\]]*)\]\(([^)]*)\)/g, '$1 (→ $2)')
  return plainText(links, facts as unknown as Parameters<typeof plainText>[1]) + (alt ? ` [hình: ${alt}]` : '')
}
