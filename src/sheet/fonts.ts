import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import PDFDocument from 'pdfkit'

/** What we need of a parsed font; pdfkit takes it where it takes a file. */
export interface Font {
  characterSet: number[]
  glyphForCodePoint(code: number): unknown
}

const file = (name: string) => createRequire(resolve('package.json')).resolve(`@expo-google-fonts/andika/${name}.ttf`)

/** Parsed as pdfkit would: its own parser is no dependency of ours. */
function parsed(name: string): Font {
  const doc = new PDFDocument({ autoFirstPage: false, font: file(name) })
  const { font } = (doc as unknown as { _font: { font: Font } })._font
  // A glyph remembers the letter it was first asked for by, and one that was first met as a part of another has none: then
  // text copied from the file lacks letters, and files depend on what was made before them.
  for (const code of [...font.characterSet].sort((a, b) => a - b)) font.glyphForCodePoint(code)
  return font
}

let fonts: { regular: Font; bold: Font } | undefined

/**
 * Andika is drawn for new readers and has every letter of the four languages. Parsed once for all files, which takes longer
 * than making one; only the letters of a sheet go into its file.
 */
export const loadFonts = () => (fonts ??= { regular: parsed('Andika_400Regular'), bold: parsed('Andika_700Bold') })
