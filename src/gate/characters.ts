import { lookalike } from './lookalikes.ts'
import type { Problem, Rule } from './rules.ts'

// Spaces but the plain and the no-break one, formats, bidi marks, variation selectors, fillers, tags, line separators.
const HIDDEN =
  /[\u00AD\u034F\u061C\u115F\u1160\u1680\u17B4\u17B5\u180B-\u180F\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF9-\uFFFC\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]|\p{Cf}/u
const CONTROL = /(?!\n)\p{Cc}/u
const UNASSIGNED = /\p{Co}|\p{Cn}|\p{Cs}/u
const SUSPECT = new RegExp(`${HIDDEN.source}|${CONTROL.source}|${UNASSIGNED.source}`, 'gu')

// Most texts hold nothing else, and the long pattern takes as long as parsing them.
const PLAIN = /^[\n\x20-\x7E\u00C0-\u024F\u1EA0-\u1EF9]*$/

const hex = (character: string) => `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`

function hiddenRule(character: string): [Rule, string, string] {
  if (CONTROL.test(character))
    return ['character-control', 'ký tự điều khiển', character === '\t' ? 'thay bằng dấu cách' : 'xóa ký tự này']
  if (HIDDEN.test(character)) return ['character-hidden', 'ký tự ẩn', 'xóa ký tự này (gõ lại cả chữ nếu không thấy)']
  return ['character-unassigned', 'ký tự không có trong bảng mã chung', 'xóa, hoặc gõ lại chữ này']
}

/** Characters that no text of the library may hold, whatever its language: controls, hidden ones, unassigned ones. */
export function hiddenCharacters(text: string): Problem[] {
  if (PLAIN.test(text)) return []
  return Array.from(text.matchAll(SUSPECT), ({ 0: character, index }) => {
    const [rule, name, fix] = hiddenRule(character)
    return { rule, index, what: `${name} ${hex(character)}`, fix }
  })
}

const VOWELS = 'aăâeêioôơuưy'
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const vietnamese = [...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))).join('') + 'đ'
// ʼ is the third of the three apostrophes that Iu Mien and Tày words may hold.
const SIGNS = '\\u00A0ʼ‘’“”«»–—…·•°×÷²³½¼¾§₫€'

const allowedBy = new Map<string, { one: RegExp; all: RegExp }>()
function allowed(alphabet: string) {
  const known = allowedBy.get(alphabet)
  if (known) return known
  const letters = vietnamese + alphabet.normalize('NFC').replace(/[^\p{Script=Latin}]/gu, '')
  const one = `[\\n\\x20-\\x7E${SIGNS}${letters}${letters.toUpperCase()}]`
  const patterns = { one: new RegExp(one, 'u'), all: new RegExp(`^${one}*$`, 'u') }
  allowedBy.set(alphabet, patterns)
  return patterns
}

/**
 * Every character of a text outside the language's letters, ASCII, Vietnamese letters and common punctuation.
 * `alphabet` holds the language's own letters; only Latin ones count.
 */
export function badCharacters(text: string, alphabet: string): Problem[] {
  const { one, all } = allowed(alphabet)
  const found: Problem[] = []
  if (text !== text.normalize('NFC')) {
    const index = firstDifference(text, text.normalize('NFC'))
    found.push({
      rule: 'text-not-nfc',
      index,
      what: 'chữ có dấu viết tách rời (NFD)',
      fix: 'chép chữ ra, gõ lại bằng bàn phím tiếng Việt, hoặc lưu tệp dạng NFC',
    })
  }
  if (all.test(text)) return found
  let index = 0
  for (const character of text) {
    if (!one.test(character)) found.push(judge(character, index))
    index += character.length
  }
  return found
}

function judge(character: string, index: number): Problem {
  const [hidden] = hiddenCharacters(character)
  if (hidden) return { ...hidden, index }
  const what = (name: string) => `${name} «${character}» (${hex(character)})`
  if (/\p{M}/u.test(character))
    return {
      rule: 'character-combining',
      index,
      what: `dấu rời ${hex(character)}`,
      fix: 'gõ lại chữ có dấu bằng bàn phím tiếng Việt',
    }
  const plain = lookalike(character)
  if (/\p{N}/u.test(character))
    return {
      rule: 'digit-foreign',
      index,
      what: what('chữ số'),
      fix: plain ? `gõ «${plain}»` : 'gõ bằng các số 0-9 thường',
    }
  if (/\p{L}/u.test(character))
    return {
      rule: 'letter-foreign',
      index,
      what: what('chữ'),
      fix: plain
        ? `gõ lại chữ «${plain}» thường`
        : 'gõ lại bằng chữ của thứ tiếng này; nếu đúng là chữ của nó thì thêm vào alphabet trong language.yaml',
    }
  return {
    rule: 'character-unknown',
    index,
    what: what('ký hiệu'),
    fix: plain ? `gõ «${plain}»` : 'bỏ ký hiệu này, nói bằng lời hoặc bằng hình',
  }
}

const firstDifference = (a: string, b: string) => {
  let index = 0
  while (index < a.length && a[index] === b[index]) index++
  return index
}
