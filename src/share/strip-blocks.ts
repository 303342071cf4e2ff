import type { Block, Catalogue, Edition } from '../catalogue/catalogue.ts'
import { picturesOf } from '../catalogue/guide-view.ts'
import { signs } from '../components/Sign/signs.ts'
import type { Picture } from '../schemas/picture.ts'
import { colours } from './colours.ts'
import { widthOf } from './fonts.ts'
import { beside, bold, boxed, leadingOf, paragraphs, space, stack, text, type Part } from './part.ts'
import { drawingSize, placedDrawing, placedShape } from './placed.ts'
import { saidOf, type Said } from './strip-words.ts'
import { svgText } from './svg-text.ts'

/** A photo as JPEG that fits the strip. */
export interface StripPhoto {
  jpeg: Buffer
  width: number
  height: number
}

export interface StripContext {
  catalogue: Catalogue
  /** The photo of a step by its file's name. */
  photo: (file: string) => StripPhoto
}

export const CARD = 688
const PADDING = 28
const INSIDE = CARD - 2 * PADDING
const HEAD = 80
const GAP = 20
const BODY = 36
const BESIDE = 32
const PORTRAIT = { width: 240, height: 300 }
const WIDE = 480

const numeral = (number: number): Part => {
  const label = String(number)
  return {
    height: HEAD,
    draw: (x, y) =>
      `<circle cx="${x + HEAD / 2}" cy="${y + HEAD / 2}" r="${HEAD / 2}" fill="${colours.indigo}"/>` +
      svgText([bold(label)], {
        x: Math.round(x + (HEAD - widthOf(label, 48, 700)) / 2),
        y: y + HEAD / 2 + 17,
        size: 48,
        leading: 48,
        fill: '#fff',
      }),
  }
}

/** One of the site's line drawings (components/Sign). */
export const sign = (name: keyof typeof signs, size: number, colour: string): Part => ({
  height: size,
  draw: (x, y) =>
    `<svg x="${x}" y="${y}" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linejoin="round"><path d="${signs[name]}"/></svg>`,
})

const stop: Part = { height: HEAD, draw: (x, y) => placedShape('stop', x, y, HEAD) }

const headOf = ({ kind, number }: Block): Part => {
  if (number !== undefined) return numeral(number)
  if (kind === 'Warning') return stop
  return sign(kind === 'Need' ? 'bag' : 'bulb', HEAD, colours.indigo)
}

/** Translation and Vietnamese; what stands beside the other is quieter, with a rule on its left. */
function words(said: Said[], width: number): Part {
  const parts = said.map(({ paragraphs: all, original }): Part => {
    if (!original) return paragraphs(all, { size: BODY, width })
    const inner = paragraphs(all, { size: BESIDE, width: width - 24, fill: colours.soft })
    return {
      height: inner.height,
      draw: (x, y) => `<path fill="${colours.line}" d="M${x} ${y}h7v${inner.height}h-7z"/>${inner.draw(x + 24, y)}`,
    }
  })
  return stack(...parts.flatMap((part, index) => [...(index ? [space(16)] : []), part]))
}

const centred = (room: number, width: number, height: number, svg: (x: number, y: number) => string): Part => ({
  height,
  draw: (x, y) => svg(Math.round(x + (room - width) / 2), y),
})

function pictureOf(picture: Picture, id: string, context: StripContext): { part: Part; portrait: boolean } {
  if ('photo' in picture) {
    const { jpeg, width, height } = context.photo(picture.photo)
    const image = (x: number, y: number) =>
      `<image x="${x}" y="${y}" width="${width}" height="${height}" href="data:image/jpeg;base64,${jpeg.toString('base64')}"/>`
    return { part: centred(INSIDE, width, height, image), portrait: false }
  }
  const size = drawingSize(picture)!
  const portrait = size.height > size.width
  const width = portrait ? PORTRAIT.width : WIDE
  const height = Math.round((width * size.height) / size.width)
  const svg = (x: number, y: number) => placedDrawing(picture, { x, y, width, height }, id)!
  return { part: centred(portrait ? width : INSIDE, width, height, svg), portrait }
}

/** One block as a card, as its page shows it: its number or sign, its words, its picture beside or beneath them. */
export function blockCard(block: Block, edition: Edition, context: StripContext): Part {
  const { catalogue } = context
  const { language, guide } = edition
  const ui = (key: 'tag.stale' | 'guide.need') => catalogue.ui(language, key).text
  const said = saidOf(block, catalogue, language, catalogue.source)
  const found = picturesOf(guide).find(([id]) => id === block.id)?.[1]
  const picture = found && pictureOf(found, `scene-${block.id}`, context)
  const column = (width: number) =>
    stack(
      ...(block.kind === 'Need' ? [text(bold(ui('guide.need')), { size: BODY, width }), space(6)] : []),
      ...(block.state.state === 'stale' ? [text(bold(ui('tag.stale')), { size: 30, width, fill: colours.stop })] : []),
      words(said, width),
    )
  const head = headOf(block)
  const inner = picture?.portrait
    ? beside(stack(head, space(14), column(INSIDE - PORTRAIT.width - GAP)), INSIDE - PORTRAIT.width, picture.part)
    : stack(
        beside(head, HEAD + GAP, stack(space(firstLine(said)), column(INSIDE - HEAD - GAP))),
        ...(picture ? [space(GAP), picture.part] : []),
      )
  const missing = block.state.state === 'missing'
  return boxed(inner, {
    width: CARD,
    padding: PADDING,
    fill: block.kind === 'Warning' ? colours.stopCard : colours.card,
    ...(block.kind === 'Warning' && { frame: colours.stopLine }),
    ...(missing && { bar: colours.yellow }),
  })
}

/** A single line stands in the middle of its number. */
const firstLine = (said: Said[]) => (said.length === 1 ? Math.round((HEAD - leadingOf(BODY)) / 2) - 8 : 0)
