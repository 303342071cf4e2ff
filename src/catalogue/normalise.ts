/** NFC, white space collapsed, trimmed: the form in which words are stored, compared and hashed. */
export const normalise = (words: string) => words.normalize('NFC').replace(/\s+/gu, ' ').trim()
