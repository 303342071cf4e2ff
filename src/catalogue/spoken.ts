import type { Entries } from './entries.ts'
import { fingerprint } from './fingerprint.ts'
import { plainText } from './plain.ts'

type Named = Pick<Entries, 'guides' | 'hotlines' | 'services'>

/**
 * What a voice says for a block's words: numbers, addresses and titles as they stand today, without the picture's description.
 * `Gọi <Hotline id="police"/>` → `Gọi 113`
 */
export function spokenBy({ guides, hotlines, services }: Named): (words: string) => string {
  const named = <V extends object>(facts: Record<string, V>) =>
    new Map(Object.entries(facts).map(([id, fact]) => [id, { id, ...fact }]))
  const titled = guides.flatMap(({ slug, source }) => (source ? [{ slug, source }] : []))
  const facts = { guides: titled, hotlines: named(hotlines), services: named(services) }
  return (words) => plainText(words, facts)
}

/** The `read` of a recording of these words: it changes when a number that was read aloud changes. */
export const spokenPrint = (words: string, spoken: (words: string) => string) => fingerprint(spoken(words))
