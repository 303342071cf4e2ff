/**
 * Words of a text for comparing: NFC, lower case, one kind of apostrophe; a hyphen parts them, numbers are left out.
 * `tokensOf("Biauv-ziouv da'nyeic, 13")` → `['biauv', 'ziouv', 'da’nyeic']`
 */
export const tokensOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['ʼ]/g, '’')
    .match(/[\p{L}\p{N}]+(?:’[\p{L}\p{N}]+)*/gu)
    ?.filter((token) => !/\p{N}/u.test(token)) ?? []

/** Whether `part` stands in `tokens` in one piece, from place `from` on: the place behind it, or -1. */
export function endOf(part: readonly string[], tokens: readonly string[], from = 0): number {
  for (let at = from; at + part.length <= tokens.length; at++)
    if (part.every((token, index) => tokens[at + index] === token)) return at + part.length
  return -1
}
