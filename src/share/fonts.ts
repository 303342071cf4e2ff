import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { openSync, type Font } from 'fontkit'

/** Legible for people who learn to read, and it holds every stacked mark, as whole TTF files from npm. */
export const FAMILY = 'Andika'
export type Weight = 400 | 700

const files = { 400: 'Andika_400Regular.ttf', 700: 'Andika_700Bold.ttf' } as const

const fontFolder = () =>
  dirname(createRequire(resolve('package.json')).resolve('@expo-google-fonts/andika/package.json'))

/** `fonts.conf` that knows our font alone: what it lacks must fail, not come from whatever this machine happens to have. */
export const fontsConf = (folder: string, cache: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
<dir>${folder}</dir>
<cachedir>${cache}</cachedir>
<alias binding="same"><family>sans-serif</family><prefer><family>${FAMILY}</family></prefer></alias>
</fontconfig>
`

const CACHE = resolve('node_modules/.cache/cam-tay')

let ready = false

/**
 * Shows sharp our font. Fontconfig reads its file once, before the first text of the process: photos may be made earlier, but
 * no text. Measuring calls this, so pages that name a picture come in time; `drawJpeg` proves it. Only the main thread can:
 * in a worker `process.env` is a copy that libraries do not see.
 */
export function useFonts() {
  if (ready) return
  const file = join(CACHE, 'fonts.conf')
  const text = fontsConf(fontFolder(), join(CACHE, 'fontconfig'))
  mkdirSync(CACHE, { recursive: true })
  if (readIfThere(file) !== text) writeFileSync(file, text)
  process.env['FONTCONFIG_FILE'] = file
  // Elsewhere Pango would ask the system for its fonts (sharp issue 2399).
  if (process.platform !== 'linux') process.env['PANGOCAIRO_BACKEND'] = 'fontconfig'
  ready = true
}

const readIfThere = (file: string) => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

const fonts = new Map<Weight, Font>()

export function fontOf(weight: Weight): Font {
  let font = fonts.get(weight)
  if (!font) {
    useFonts()
    font = openSync(join(fontFolder(), files[weight]))
    fonts.set(weight, font)
  }
  return font
}

const hidden = /\p{Cc}|\p{Cf}/u
const drawable = new Set<string>()

/**
 * NFC with single spaces; no-break spaces stay. Throws for a character that the font cannot draw or that would draw nothing
 * and could turn the text around: neither fails by itself, readers would see boxes or other words.
 */
export function drawableText(text: string) {
  const clean = text.normalize('NFC').replace(/[ \t\r\n]+/g, ' ')
  for (const character of clean) {
    if (drawable.has(character)) continue
    const point = character.codePointAt(0)!
    const known = fontOf(400).hasGlyphForCodePoint(point) && fontOf(700).hasGlyphForCodePoint(point)
    if (hidden.test(character) || !known) {
      const code = point.toString(16).toUpperCase().padStart(4, '0')
      throw new Error(`${FAMILY} cannot draw ${JSON.stringify(character)} (U+${code}) in "${text}"`)
    }
    drawable.add(character)
  }
  return clean
}

const widths = { 400: new Map<string, number>(), 700: new Map<string, number>() }

function emsOf(word: string, weight: Weight): number {
  const known = widths[weight]
  let ems = known.get(word)
  if (ems === undefined) {
    const font = fontOf(weight)
    ems = font.layout(drawableText(word)).advanceWidth / font.unitsPerEm
    known.set(word, ems)
  }
  return ems
}

/** Width in pixels of text in one line; throws as `drawableText` does. Words come again and again, so each is measured once. */
export function widthOf(text: string, size: number, weight: Weight = 400): number {
  const words = text.split(' ')
  const space = (words.length - 1) * emsOf(' ', weight)
  return (space + words.reduce((sum, word) => sum + (word ? emsOf(word, weight) : 0), 0)) * size
}
