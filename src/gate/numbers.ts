import type { GateOptions } from './options.ts'
import { distance, nearest } from './nearest.ts'
import type { Problem } from './rules.ts'

const digitsOf = (text: string) => text.replace(/\D/g, '')

/** The ids of facts by what is compared with; the facts of a build are the same for every piece of words. */
function idsBy(compared: (fact: string) => string) {
  const known = new WeakMap<object, Map<string, string>>()
  return (facts: Readonly<Record<string, string>>) => {
    const before = known.get(facts)
    if (before) return before
    const ids = new Map(Object.entries(facts).map(([id, fact]) => [compared(fact), id]))
    known.set(facts, ids)
    return ids
  }
}

const idsByDigits = idsBy(digitsOf)
const idsByAddress = idsBy((address) => address.toLowerCase())

// More than anyone reads, and few enough to compare each with each.
const MAX_NUMBERS = 200

// Numbers that are dialled: mobile and fixed lines, 1800/1900, and rows of digits long enough for a phone or an account.
const DIALLED = [
  /(?<![\d.,])(?:\+\s?84|0)(?:[\s.()-]{0,2}\d){8,10}(?!\d)/g,
  /(?<![\d.,])1[89]00(?:[\s.-]{0,2}\d){4,6}(?!\d)/g,
  /(?<!\d)\d{9,}(?!\d)/g,
  /(?<!\d)\d{4}(?:[ .-]\d{3,4}){2,}(?!\d)/g,
]
const DATE = /(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{4}(?!\d)/g
// A short number is an amount when a unit or a counted thing follows: 115 kg, 112 hộ.
const SHORT =
  /(?<![\d.,/-])\d{3,5}(?![\d/-]|[.,]\d|\s?(?:%|‰|°|₫|(?:đ|đồng|k|nghìn|ngàn|triệu|tr|tỷ|tỉ|kg|g|gam|gram|tấn|tạ|yến|m|m²|m2|km|cm|mm|ha|sào|mẫu|lít|l|ml|cc|ngày|giờ|phút|giây|tuần|tháng|năm|tuổi|người|hộ|nhà|con|cây|gốc|quả|bao|gói|lần|chữ|số|ký|trang|bước|bài|bản|xã|thôn|MB|GB)(?![\p{L}\d])))/gu
const LOOKALIKE = /(?<![\p{L}\d])(?=[OolI]*\d)(?=\d*[OolI])(?!\d+l(?![\p{L}\d]))[\dOolI]{4,}(?![\p{L}])/gu

/** Phone numbers typed in words. `known` ones may stand where a component cannot: in a title, a summary, an `alt`. */
export function typedNumbers(
  words: string,
  hotlines: GateOptions['hotlines'],
  known: 'refused' | 'allowed',
): Problem[] {
  const ids = idsByDigits(hotlines)
  const blank = words.replace(DATE, (date) => '_'.repeat(date.length))
  const found: Problem[] = []
  const spans: [start: number, end: number][] = []
  const add = (text: string, index: number) => {
    const digits = digitsOf(text)
    if (spans.length === MAX_NUMBERS || spans.some(([start, end]) => start <= index && index < end)) return
    spans.push([index, index + text.length])
    if (known === 'allowed' && ids.has(digits)) return
    found.push({ rule: 'phone-in-words', index, what: `số «${text.trim()}» gõ trong lời`, fix: fixNumber(digits, ids) })
  }
  for (const pattern of DIALLED) for (const match of blank.matchAll(pattern)) add(match[0], match.index)
  for (const match of blank.matchAll(SHORT))
    if (ids.has(match[0]) || /^11[1-9]$/.test(match[0])) add(match[0], match.index)
  const lookalikes = Array.from(words.matchAll(LOOKALIKE), ({ 0: typed, index }): Problem => {
    const digits = typed.replace(/[Oo]/g, '0').replace(/[lI]/g, '1')
    return {
      rule: 'number-lookalike',
      index,
      what: `«${typed}» có chữ lẫn trong số`,
      fix: `nếu là số thì viết «${digits}»; số gọi được thì dùng <Hotline id="…" />`,
    }
  })
  return [...found, ...lookalikes]
}

function fixNumber(digits: string, ids: ReadonlyMap<string, string>) {
  const number = ids.has(digits) ? digits : nearest(digits, ids.keys(), digits.length > 5 ? 2 : 1)
  if (number === undefined) return 'thêm số vào facts/hotlines.yaml rồi dùng <Hotline id="…" />, hoặc bỏ số này'
  const tag = `<Hotline id="${ids.get(number)}" />`
  return distance(digits, number) === 0 ? `thay bằng ${tag}` : `có phải số ${number} không? Nếu phải thì dùng ${tag}`
}

const ADDRESS =
  /(?:https?:\/\/|www\.)\S*|(?<![\p{L}\d.-])(?:[a-z0-9-]+\.)+(?:vn|com|net|org|info|gov|edu|io|xyz|top|vip|cc|asia)(?![\p{L}\d-])/giu

/** Web addresses typed in words. `known` as for numbers. */
export function typedAddresses(
  words: string,
  services: GateOptions['services'],
  known: 'refused' | 'allowed',
): Problem[] {
  const ids = idsByAddress(services)
  return Array.from(words.matchAll(ADDRESS)).flatMap(({ 0: typed, index }): Problem[] => {
    const bare = typed.toLowerCase().replace(/^https?:\/\/(?:www\.)?|^www\.|[/.,;]+$/g, '')
    if (known === 'allowed' && ids.has(bare)) return []
    const address = nearest(bare, ids.keys(), 3)
    const tag = address && `<Service id="${ids.get(address)}" />`
    const fix = !tag
      ? 'thêm địa chỉ vào facts/services.yaml rồi dùng <Service id="…" />, hoặc bỏ địa chỉ này'
      : bare === address
        ? `thay bằng ${tag}`
        : `có phải ${address} không? Nếu phải thì dùng ${tag}`
    return [{ rule: 'address-in-words', index, what: `địa chỉ «${typed}» gõ trong lời`, fix }]
  })
}
