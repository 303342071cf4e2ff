import { drawAlone } from '../pictures/draw-alone.ts'
import { loadPictogram } from '../pictures/pictogram.ts'
import { symbolsOf, namesIn } from '../pictures/draw.ts'
import { use } from '../pictures/sketch.ts'
import type { Picture } from '../schemas/picture.ts'
import { colours } from './colours.ts'
import { drawableText } from './fonts.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** The largest box of the given proportions in the middle of `room`; whole pixels. */
export function fitted({ width, height }: { width: number; height: number }, room: Box): Box {
  const scale = Math.min(room.width / width, room.height / height)
  const fit = { width: Math.round(width * scale), height: Math.round(height * scale) }
  return {
    x: Math.round(room.x + (room.width - fit.width) / 2),
    y: Math.round(room.y + (room.height - fit.height) / 2),
    ...fit,
  }
}

/** The font lacks ●, the mask of secret digits: • at 1.7 times its size stands for it, lowered to the same middle. */
const withDots = (svg: string) =>
  svg.replace(
    /(●+)([^●<]*)/g,
    (_, dots: string, rest: string) =>
      `<tspan font-size="1.7em" dy=".15em">${'•'.repeat(dots.length)}</tspan>` +
      // A plain space at the start of a tspan would not be drawn.
      (rest ? `<tspan dy="-.25em">${rest.replace(/^ /, '\u00a0')}</tspan>` : ''),
  )

const sizeOf = (svg: string) => {
  const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/) ?? []
  return { width: Number(width), height: Number(height) }
}

/** Width and height of a drawing in its own units; undefined for a photo. */
export const drawingSize = (picture: Picture) => {
  const svg = drawAlone(picture, loadPictogram, '')
  return svg === undefined ? undefined : sizeOf(svg)
}

/** A step's drawing inside a larger SVG, as large as `room` allows; undefined for a photo. `id` is unique in the picture. */
export function placedDrawing(picture: Picture, room: Box, id: string): string | undefined {
  const alone = drawAlone(picture, loadPictogram, '')
  if (alone === undefined) return undefined
  for (const [, label] of withDots(alone).matchAll(/>([^<]+)</g)) drawableText(label!)
  const box = fitted(sizeOf(alone), room)
  const { x, y, width, height } = box
  const scene = 'scene' in picture
  const nested = withDots(alone)
    .replace('<style></style>', '')
    .replace(
      /^<svg[^>]*?(?= viewBox)/,
      `<svg x="${x}" y="${y}" width="${width}" height="${height}" overflow="${scene ? 'hidden' : 'visible'}"`,
    )
  const inside = `<g font-size="10.5" fill="#222">${nested}</g>`
  return scene ? `<clipPath id="${id}">${corners(box, 24)}</clipPath><g clip-path="url(#${id})">${inside}</g>` : inside
}

const corners = ({ x, y, width, height }: Box, radius: number) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}"/>`

/** A shape in a square, with what it is made of. */
export const placedShape = (name: string, x: number, y: number, size: number) => {
  const used = use(name, x, y, size)
  return symbolsOf(namesIn(used), loadPictogram) + used
}

/** A shape on a white tile with a coloured foot, as the home page shows its topics. */
export const tile = (name: string, { x, y, width, height }: Box, colour: string) => {
  const size = Math.round(Math.min(width, height) * 0.7)
  const foot = Math.max(6, Math.round(height * 0.04))
  const look = `x="${x}" y="${y}" width="${width}" rx="${Math.round(height * 0.1)}"`
  return (
    `<rect ${look} height="${height}" fill="${colour}"/><rect ${look} height="${height - foot}" fill="${colours.card}"/>` +
    placedShape(name, x + (width - size) / 2, y + (height - foot - size) / 2, size)
  )
}

/** Up to eight tiles in two columns. */
export function tiles(shapes: [name: string, colour: string][], room: Box) {
  const shown = shapes.slice(0, 8)
  const gap = 22
  const rows = Math.ceil(shown.length / 2)
  const side = Math.floor(Math.min((room.width - gap) / 2, (room.height - gap * (rows - 1)) / rows))
  const left = room.x + (room.width - 2 * side - gap) / 2
  const top = room.y + (room.height - rows * side - (rows - 1) * gap) / 2
  return shown
    .map(([name, colour], index) =>
      tile(
        name,
        {
          x: Math.round(left + (index % 2) * (side + gap)),
          y: Math.round(top + Math.floor(index / 2) * (side + gap)),
          width: side,
          height: side,
        },
        colour,
      ),
    )
    .join('')
}
