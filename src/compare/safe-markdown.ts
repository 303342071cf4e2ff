/**
 * Markdown that shows foreign words and obeys none of them. They stand in code only, where no HTML, link, picture,
 * mention or number of an issue is read; whatever could leave the code or cheat the eye is written as its code point.
 */

/** What a reader may see as it is: Latin letters with their marks, digits, plain signs. Never a backtick. */
const plain = /^(?:\p{Script=Latin}|[\u0300-\u036f0-9 !"#$%&'()*+,\-./:;<=>?@[\\\]^_{|}~“”‘’«»…–—·→×°₫ʼ])$/u

const MOST = 1200

/** visible('a`b\u202e') → 'a[U+0060]b[U+202E]'. One line; long texts are cut, and say so. */
export function visible(text: string): string {
  const letters = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()]
  const shown = letters.slice(0, MOST).map((letter) => (plain.test(letter) ? letter : point(letter)))
  // A letter has two marks at most; more would be heaped over the lines around it.
  const line = shown.join('').replace(/([\u0300-\u036f]{2})([\u0300-\u036f]+)/gu, (_, two: string) => `${two}[…]`)
  return letters.length > MOST ? `${line} […còn ${letters.length - MOST} chữ]` : line
}

const point = (letter: string) => `[U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`

/** A short foreign text within a line: `code`. */
export const code = (text: string) => `\`${visible(text) || ' '}\``

/** Signs around changed words within a diff; no foreign text has them, `visible` sees to it. */
export const marks = { open: '⟦', close: '⟧' }

/** One line of a diff, already visible: taken out, put in, or for information. */
export interface DiffLine {
  sign: '-' | '+' | ' '
  text: string
}

/** Lines in a fence with colours. Wrapped, because code does not wrap on a phone. */
export const diff = (lines: DiffLine[]) =>
  ['```diff', ...lines.flatMap(({ sign, text }) => wrap(text).map((part) => `${sign} ${part}`)), '```'].join('\n')

const WIDTH = 68

function wrap(text: string): string[] {
  const lines = ['']
  for (const word of text.split(' ').flatMap((long) => long.match(/.{1,68}/gu) ?? [''])) {
    const line = lines.at(-1)!
    if (line && line.length + word.length >= WIDTH) lines.push(word)
    else lines[lines.length - 1] = line ? `${line} ${word}` : word
  }
  return lines
}
