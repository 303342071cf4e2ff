import { createHash } from 'node:crypto'

/** NFC, white space collapsed, trimmed: the form in which words are stored, compared and hashed. */
export const normalise = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** First 8 hex digits of the SHA-256 of the normalised words. `fingerprint('a  b') === fingerprint('a b')` */
export const fingerprint = (words: string) => createHash('sha256').update(normalise(words)).digest('hex').slice(0, 8)
