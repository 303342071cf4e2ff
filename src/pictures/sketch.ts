import { aliases } from './aliases.ts'

/** A shape as it goes into `<symbol>`: `root` is its attributes; `body` may `<use>` other shapes as drawings do. */
export interface Shape {
  root: string
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

/** `<use>` of the page's symbol, by its own short name, in a square of `size`; whole units, so that drawings repeat and compress. */
export const use = (name: string, x: number, y: number, size: number, className = '') => {
  const side = Math.round(size)
  const attribute = className && ` class="${className}"`
  const shape = Object.hasOwn(aliases, name) ? aliases[name] : name
  return `<use href="#s-${shape}"${attribute} x="${Math.round(x)}" y="${Math.round(y)}" width="${side}" height="${side}"/>`
}

/** Looks are attributes, not rules: a page pays only for those it has, and the second time next to nothing. */
export const looks = {
  frame: 'fill="#fff" stroke="#556" stroke-width="4"',
  sheet: 'fill="#fff" stroke="#222" stroke-width="2"',
  row: 'fill="#e9edf5"',
  field: 'fill="#fff" stroke="#678"',
  touch: 'fill="#fe8" stroke="#d80" stroke-width="2"',
  button: 'fill="#248"',
}

export const rect = (look: keyof typeof looks, x: number, y: number, width: number, height: number, radius = 5) =>
  `<rect ${looks[look]} x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`

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

const typefaces = {
  plain: '',
  heading: ' font-weight="700"',
  light: ' font-weight="700" fill="#fff" text-anchor="middle"',
  label: ' font-weight="700" stroke="#fff" stroke-width="3" paint-order="stroke" text-anchor="middle"',
}

/** One line of text that stays inside `room` units: longer text becomes smaller, then narrower. */
export function line(text: string, x: number, y: number, room: number, typeface: keyof typeof typefaces = 'plain') {
  const width = ems(text)
  return (
    `<text${typefaces[typeface]} x="${x}" y="${y}"` +
    (width * normal > room ? ` font-size="${small}"` : '') +
    (width * small > room ? ` textLength="${room}" lengthAdjust="spacingAndGlyphs"` : '') +
    `>${escapeXml(text)}</text>`
  )
}
