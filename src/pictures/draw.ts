import type { Picture } from '../schemas/picture.ts'
import { drawPaper } from './paper.ts'
import { drawPhone } from './phone.ts'
import { drawScene } from './scene.ts'
import { use, type Drawing, type Shapes } from './sketch.ts'

const handSize = 30
/** The finger tip inside the hand's own 32×32. */
const tip = [9, 2] as const

export function draw(picture: Exclude<Picture, { photo: string }>): Drawing & { kind: string } {
  if ('phone' in picture) return { kind: 'phone', ...drawPhone(picture.phone) }
  if ('scene' in picture) return { kind: 'scene', ...drawScene(picture.scene) }
  return { kind: 'paper', ...drawPaper(picture.paper) }
}

export function svgOf({ kind, width, height, body, hand }: Drawing & { kind: string }) {
  const scale = handSize / 32
  const pointing = hand ? use('hand', hand[0] - tip[0] * scale, hand[1] - tip[1] * scale, handSize, 'hand') : ''
  return `<svg class="p ${kind}" viewBox="0 0 ${width} ${height}" aria-hidden="true">${body}${pointing}</svg>`
}

/** Shapes that a drawing uses. */
export const namesIn = (svg: string) => [...svg.matchAll(/href="#s-([a-z0-9-]+)"/g)].map(([, name]) => name!)

/** One hidden `<svg>` that holds each named shape once, for `<use href="#s-NAME">`. */
export function symbolsOf(names: Iterable<string>, shapes: Shapes) {
  const symbols = [...new Set(names)].sort().map((name) => {
    const shape = shapes(name)
    if (!shape) throw new Error(`No pictogram "${name}"; content is checked with checkPicture before it is drawn`)
    return `<symbol id="s-${name}" viewBox="${shape.viewBox}">${shape.body}</symbol>`
  })
  return symbols.length ? `<svg class="sym" aria-hidden="true">${symbols.join('')}</svg>` : ''
}

/**
 * Drawings of one page and, once for all of them, the shapes they use. Photos are left out.
 * Class names only, no `style`, no ids but `s-NAME`: the rules are in pictures.css.
 */
export function drawPictures(pictures: Iterable<[id: string, Picture]>, shapes: Shapes) {
  const svg = new Map<string, string>()
  for (const [id, picture] of pictures) if (!('photo' in picture)) svg.set(id, svgOf(draw(picture)))
  return { svg, symbols: symbolsOf([...svg.values()].flatMap(namesIn), shapes) }
}

/** Names of shapes a picture needs, in the order of drawing. */
export const pictogramsOf = (picture: Picture) =>
  'photo' in picture ? [] : [...new Set(namesIn(svgOf(draw(picture))))]
