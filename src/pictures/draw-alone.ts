import type { Picture } from '../schemas/picture.ts'
import { draw, namesIn, svgOf, symbolsOf } from './draw.ts'
import { ems, type Shapes } from './sketch.ts'

/** librsvg, which turns drawings into share pictures, knows neither a list of x nor textLength. */
const forLibrsvg = (svg: string) =>
  svg
    .replace(/<text ([^>]*)x="(\d[^"]* [^"]+)" y="(\d+)">([^<]+)</g, (_, look: string, list: string, y, keys: string) =>
      list
        .split(' ')
        .map((x, index) => `<text ${look}x="${x}" y="${y}">${keys[index]}<`)
        .join('/text>'),
    )
    .replace(
      / font-size="9" textLength="(\d+)" lengthAdjust="spacingAndGlyphs">([^<]+)/g,
      (_, room, text: string) => ` font-size="${(room / ems(text)).toFixed(1)}">${text}`,
    )

/** One drawing that stands alone, with its shapes and the given style inside; undefined for a photo. */
export function drawAlone(picture: Picture, shapes: Shapes, css: string) {
  if ('photo' in picture) return undefined
  const drawing = draw(picture)
  const svg = svgOf(drawing)
  const attributes = `xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" width="${drawing.width}" height="${drawing.height}"`
  const symbols = symbolsOf(namesIn(svg), shapes).replace(/^<svg[^>]*>|<\/svg>$/g, '')
  const sky = drawing.kind === 'scene' ? '<path fill="#eaf4fb" d="M0 0h999v999H0z"/>' : ''
  return forLibrsvg(svg).replace('<svg', `<svg ${attributes}`).replace('>', `><style>${css}</style>${symbols}${sky}`)
}
