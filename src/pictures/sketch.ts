/** A shape as it goes into `<symbol>`: 32×32 unless `viewBox` says else, fills inside, no ids. */
export interface Shape {
  viewBox: string
  body: string
}
/** Finds a shape by name; `loadPictogram` is the usual one. */
export type Shapes = (name: string) => Shape | undefined

/** A drawing without its `<svg>`: `hand` is where the finger tip touches; it is drawn over everything else. */
export interface Drawing {
  width: number
  height: number
  body: string
  hand?: [x: number, y: number]
}

export const escapeXml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** `<use>` of the page's symbol, in a square of `size`; whole units, so that drawings repeat and compress. */
export const use = (name: string, x: number, y: number, size: number, className = '') => {
  const side = Math.round(size)
  const attribute = className && ` class="${className}"`
  return `<use href="#s-${name}"${attribute} x="${Math.round(x)}" y="${Math.round(y)}" width="${side}" height="${side}"/>`
}

export const rect = (className: string, x: number, y: number, width: number, height: number, radius = 5) =>
  `<rect class="${className}" x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`

/** Rough width of text in ems, on the wide side: no font can be measured while building. */
export function ems(text: string) {
  let sum = 0
  for (const letter of text.normalize('NFC')) {
    const base = letter.normalize('NFD')[0]!
    if (/[ilj.,:;'!|]/.test(base)) sum += 0.29
    else if (/[ frt()\-"/]/.test(base)) sum += 0.37
    else if (/[mwMW@%…●]/.test(base)) sum += 0.88
    else if (/[A-ZĐ]/.test(base)) sum += 0.68
    else sum += 0.58
  }
  return sum
}

const normal = 10.5
const small = 9

interface TextOptions {
  /** Room in units; longer text becomes smaller, then narrower. */
  room: number
  className?: string
  anchor?: 'middle'
}

/** One line of text that stays inside its room. */
export function line(text: string, x: number, y: number, { room, className = '', anchor }: TextOptions) {
  const width = ems(text)
  const classes = [className, width * normal > room && 'q'].filter(Boolean).join(' ')
  return (
    `<text${classes && ` class="${classes}"`} x="${x}" y="${y}"` +
    (anchor ? ` text-anchor="${anchor}"` : '') +
    (width * small > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : '') +
    `>${escapeXml(text)}</text>`
  )
}
