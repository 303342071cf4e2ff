import sharp from 'sharp'
import { escapeXml } from '../pictures/sketch.ts'
import { FAMILY, fontOf, useFonts } from './fonts.ts'

const CELL = 64
const SIZE = 36
const COLUMNS = 12
const left = (index: number) => (index % COLUMNS) * CELL
const top = (index: number) => Math.floor(index / COLUMNS) * CELL
const START = 14
const BASELINE = 46

/** The letter as the font itself describes it, without fontconfig, Pango and all that may go wrong between them. */
function outline(letter: string, x: number, y: number) {
  const font = fontOf(400)
  const scale = SIZE / font.unitsPerEm
  const { glyphs, positions } = font.layout(letter)
  let at = 0
  return glyphs
    .map(({ path }, place) => {
      const { xAdvance, xOffset, yOffset } = positions[place]!
      const moved = `translate(${x} ${y}) scale(${scale} ${-scale}) translate(${at + xOffset} ${yOffset})`
      at += xAdvance
      return `<path transform="${moved}" d="${path.toSVG()}"/>`
    })
    .join('')
}

/**
 * The letters that sharp does not draw as the font has them. It never fails by itself: without the font, or for a letter that
 * the font lacks, it draws boxes or the letters of another font.
 */
export async function lettersDrawnWrong(letters: string[]): Promise<string[]> {
  useFonts()
  const width = COLUMNS * CELL
  const height = Math.ceil(letters.length / COLUMNS) * CELL
  const pixels = (draw: (letter: string, x: number, y: number) => string) => {
    const body = letters.map((letter, index) => draw(letter, left(index) + START, top(index) + BASELINE)).join('')
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#fff"/>${body}</svg>`
    return sharp(Buffer.from(svg)).grayscale().raw().toBuffer()
  }
  const drawn = await pixels(
    (letter, x, y) => `<text font-family="${FAMILY}" font-size="${SIZE}" x="${x}" y="${y}">${escapeXml(letter)}</text>`,
  )
  const right = await pixels(outline)
  return letters.filter((_, index) => {
    let difference = 0
    let ink = 0
    for (let y = top(index); y < top(index) + CELL; y++)
      for (let at = y * width + left(index); at < y * width + left(index) + CELL; at++) {
        difference += Math.abs(drawn[at]! - right[at]!)
        ink += 255 - right[at]!
      }
    // Edges differ a little, for text is fitted to the pixels.
    return difference > ink * 0.35
  })
}

let proof: Promise<string[]> | undefined

/** Throws unless sharp draws our font; looks once a process. */
export async function proveFont() {
  const wrong = await (proof ??= lettersDrawnWrong([...'agyờộẪ']))
  if (wrong.length)
    throw new Error(
      `sharp does not draw ${FAMILY} (wrong: ${wrong.join(' ')}): text was drawn before useFonts() of src/share/fonts.ts ` +
        'was called, or this is a worker thread, or FONTCONFIG_FILE cannot be read',
    )
}
