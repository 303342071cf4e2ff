import { createHash } from 'node:crypto'
import { normalise } from './normalise.ts'

export { normalise }

// the same words are asked for by the catalogue, the checks, the pages of editors
const known = new Map<string, string>()

/** First 8 hex digits of the SHA-256 of the normalised words. `fingerprint('a  b') === fingerprint('a b')` */
export function fingerprint(words: string) {
  const before = known.get(words)
  if (before) return before
  const made = createHash('sha256').update(normalise(words)).digest('hex').slice(0, 8)
  known.set(words, made)
  return made
}
