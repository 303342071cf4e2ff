const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g
const marks = /[\u0300-\u036f]/g

/** One word as typed, with its marks in one order, and without marks. */
export interface Token {
  raw: string
  /** Lower case, decomposed, the tone mark last: `hoà` and `hòa` are one. */
  exact: string
  /** Lower case without any mark, đ as d: `điện` → `dien`. */
  base: string
  /** A word of asking that says nothing of the subject. */
  filler?: boolean
}

/** The combining marks in a text, each once. đ counts as none. */
export const marksOf = (text: string) =>
  (text.normalize('NFD').match(marks) || []).filter((mark, index, all) => all.indexOf(mark) === index).join('')

const decomposed = (word: string) => word.toLowerCase().normalize('NFKD')

/** `Điện` → `dien` */
export const baseOf = (word: string) => decomposed(word).replace(marks, '').replace(/đ/g, 'd')

const exactOf = (word: string) =>
  decomposed(word).replace(toneMarks, '') + (decomposed(word).match(toneMarks) || []).join('')

// Letters, digits and marks of Latin-like scripts: old browsers have no \p{L}.
const words = /[0-9A-Za-z\u00c0-\u02ff\u0300-\u036f\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uff10-\uff5a]+/g

/** Words of a text. Signs in `ignore` vanish inside words; every other sign, the hyphen too, parts words. */
export const tokensOf = (text: string, ignore: string): Token[] =>
  (
    text
      .split('')
      .filter((sign) => ignore.indexOf(sign) < 0)
      .join('')
      .normalize('NFC')
      .match(words) || []
  )
    .map((raw) => ({ raw, exact: exactOf(raw), base: baseOf(raw) }))
    .filter(({ base }) => base)
