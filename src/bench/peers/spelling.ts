import { createHash } from 'node:crypto'

/** Beginnings, vowels and the tone letters at the end of a syllable, as Hmong (RPA) and Iu Mien are written. */
const shapes: Record<string, [string[], string[], string[]]> = {
  hmn: [
    ['p', 't', 'k', 'ts', 'tsh', 'ntx', 'nph', 'hl', 'n', 'r', 'x', 'dh', 'm', 'l', 'v', 'z', 's', 'ch', 'plh', 'nk'],
    ['a', 'e', 'i', 'o', 'u', 'w', 'ai', 'aw', 'au', 'ee', 'ia', 'oo', 'ua'],
    ['b', 'j', 'v', '', 's', 'g', 'm'],
  ],
  ium: [
    ['b', 'mb', 'd', 'nd', 'g', 'nq', 'j', 'nz', 'p', 't', 'k', 'f', 'h', 'hm', 'l', 'm', 'n', 'ny', 's', 'w', 'y'],
    ['aa', 'a', 'ai', 'aau', 'e', 'ei', 'i', 'ie', 'o', 'oi', 'ou', 'u', 'ui', 'uo', 'ang', 'eng', 'ong'],
    ['c', 'h', 'v', 'x', 'z', ''],
  ],
}

/**
 * Vietnamese text in syllables of the shape of another language: as long and as varied as a translation, and without
 * meaning. `tyz` is written with the letters of Vietnamese and stays as it is.
 */
export function spelled(text: string, code: string): string {
  const shape = shapes[code]
  if (!shape) return text
  return text.replace(/\p{L}+/gu, (word) => {
    const digest = createHash('sha256').update(word.toLocaleLowerCase('vi')).digest()
    const made = shape.map((parts, at) => parts[digest[at]! % parts.length]!).join('')
    const capital = word[0] !== word[0]!.toLocaleLowerCase('vi')
    return capital ? made[0]!.toUpperCase() + made.slice(1) : made
  })
}
