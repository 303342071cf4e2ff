/** A number in words: `value` is equal for two only when they say the same quantity or code, `shown` is how it is written. */
export interface Quantity {
  value: string
  shown: string
}

const DASH = /[-\u2010\u2011\u2012\u2013\u2014\u2212·]/
// Runs of digits, and what may stand between two runs of one number, one range or one date.
const CHAIN = /\p{Nd}+(?:(?:[.,]| ?[-\u2010\u2011\u2012\u2013\u2014\u2212·] ?| )\p{Nd}+)*/gu
const PARTS = /\p{Nd}+|[^\p{Nd}]+/gu

/**
 * quantitiesIn('1.500 kg, 2-3 lần, gọi 1900 6769') → 1500, 2, 3, 19006769. Vietnamese puts a dot between thousands and a comma
 * before decimals; where another way of writing could mean two quantities they stay different, as `1,500` and `1.500` do: a
 * person who is asked in vain loses less than one who reads a dose ten times too large.
 */
export const quantitiesIn = (text: string): Quantity[] =>
  Array.from(plainDigits(text).match(CHAIN) ?? []).flatMap(quantitiesOf)

const plainDigits = (text: string) =>
  text
    // 10² is not 102, 1½ is not 11/2
    .replace(/(?<=\p{Nd})(?=[\p{No}])/gu, '^')
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')

function quantitiesOf(chain: string): Quantity[] {
  const parts = chain.match(PARTS)!
  const groups = parts.filter((_, place) => place % 2 === 0)
  const signs = parts.filter((_, place) => place % 2 === 1).map((sign) => (DASH.test(sign) ? '-' : sign))
  if (signs.length === 0) return [{ value: chain, shown: chain }]
  if (isCode(groups, signs)) return [{ value: groups.join(''), shown: chain }]
  if (isDate(groups, signs)) return groups.map((value) => ({ value, shown: value }))
  for (const sign of ['-', ' ']) {
    if (!signs.includes(sign)) continue
    const value = sign === ' ' ? amountOf(groups, signs) : undefined
    if (value !== undefined) return [{ value, shown: chain }]
    return splitAt(parts, signs, sign).flatMap(quantitiesOf)
  }
  const value = amountOf(groups, signs)
  return value === undefined ? groups.map((one) => ({ value: one, shown: one })) : [{ value, shown: chain }]
}

function splitAt(parts: string[], signs: string[], sign: string) {
  const pieces = [parts[0]!]
  for (const [place, found] of signs.entries()) {
    const next = parts[place * 2 + 2]!
    if (found === sign) pieces.push(next)
    else pieces[pieces.length - 1] += parts[place * 2 + 1]! + next
  }
  return pieces
}

/** `1.000.000`, `1 000 000`, `1.500,75`, `0,5`; undefined for what is no single amount: `1.2.3`, `7 2026`. */
function amountOf(groups: string[], signs: string[]): string | undefined {
  const last = signs.length - 1
  const thousands = (sign: string, count: number) =>
    /^[1-9]\p{Nd}{0,2}$/u.test(groups[0]!) &&
    signs.slice(0, count).every((one) => one === sign) &&
    groups.slice(1, count + 1).every((group) => group.length === 3)
  const [sign] = signs as [string]
  if (thousands(sign, signs.length) && (sign !== ',' || last > 0)) return groups.join('')
  if (signs[last] === ' ') return undefined
  const whole = groups.slice(0, -1).join('')
  if (last === 0 || (signs[last] !== sign && thousands(sign, last))) return `${whole},${groups[last + 1]}`
  return undefined
}

/** Telephone numbers and codes, which nobody calculates with: `1900 6769`, `0912.345.678`, `024 3825 1234`, `1234 5678 9012`. */
function isCode(groups: string[], signs: string[]) {
  if (signs.includes(',')) return false
  const all = groups.join('')
  const dashed = signs.includes('-')
  if (/^1[89]00$/.test(groups[0]!) && all.length >= 8 && all.length <= 10)
    // 1800-2000 may be from 1800 to 2000
    return !(dashed && /^[12]\p{Nd}{3}$/u.test(groups[1]!) && groups[1]! > groups[0]!)
  if (/^0\p{Nd}{2,}$/u.test(groups[0]!)) return all.length >= (dashed ? 9 : 7) && all.length <= 12
  return (
    !dashed &&
    groups.length > 1 &&
    all.length >= 8 &&
    groups.every((group) => group.length === 4 || group.length === 3) &&
    groups.some((group) => group.length === 4)
  )
}

/** `22.11.2026`, `22-11-2026`: as if written with slashes. */
const isDate = (groups: string[], signs: string[]) =>
  groups.length === 3 &&
  signs[0] === signs[1] &&
  /[.-]/.test(signs[0]!) &&
  groups.map(({ length }) => Math.max(2, length)).join('') === '224'
