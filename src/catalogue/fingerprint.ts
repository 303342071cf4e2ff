import { createHash } from 'node:crypto'
import { normalise } from './normalise.ts'

export { normalise }

/** First 8 hex digits of the SHA-256 of the normalised words. `fingerprint('a  b') === fingerprint('a b')` */
export const fingerprint = (words: string) => createHash('sha256').update(normalise(words)).digest('hex').slice(0, 8)
