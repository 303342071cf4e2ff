/** Latin letters without marks: `Mua vé tàu` → `Mua ve tau` */
const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** suggestSlug('Mua vé_tàu!') → 'mua-ve-tau'; undefined when no letter is left. */
export const suggestSlug = (text: string): string | undefined =>
  bare(text)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 41)
    .replace(/-+$/, '') || undefined

/** suggestCode('NUT_VN') → 'nut-vn'; undefined when nothing like a code is there. */
export const suggestCode = (text: string): string | undefined =>
  suggestSlug(text)?.match(/^[a-z]{2,3}(?:-[a-z]{2,8})?$/)?.[0]

/** suggestLetter('ng') → 'N'; undefined when that letter is taken or there is none. */
export const suggestLetter = (text: string, taken: string[]): string | undefined =>
  [...bare(text).toUpperCase()].find((letter) => /^[A-Z]$/.test(letter) && !taken.includes(letter))
