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

/** One hidden `<svg>` that holds each named shape once, and the shapes those are made of, for `<use href="#s-NAME">`. */
export function symbolsOf(names: Iterable<string>, shapes: Shapes) {
  const all = new Set(names)
  const symbols = new Map<string, string>()
  // A Set may grow while it is walked.
  for (const name of all) {
    const shape = shapes(name)
    if (!shape) throw new Error(`No pictogram "${name}"; content is checked with checkPicture before it is drawn`)
    for (const part of namesIn(shape.body)) all.add(part)
    symbols.set(name, `<symbol id="s-${name}" ${shape.root}>${shape.body}</symbol>`)
  }
  const sorted = [...symbols.keys()].sort().map((name) => symbols.get(name))
  return sorted.length ? `<svg class="sym" width="0" height="0" aria-hidden="true">${sorted.join('')}</svg>` : ''
}

/**
 * Drawings of one page and, once for all of them, the shapes they use. Photos are left out.
 * No `style`, no ids but `s-NAME`: looks are attributes, and pictures.css has the few rules that cannot be.
 */
export function drawPictures(pictures: Iterable<[id: string, Picture]>, shapes: Shapes) {
  const svg = new Map<string, string>()
  for (const [id, picture] of pictures) if (!('photo' in picture)) svg.set(id, svgOf(draw(picture)))
  return { svg, symbols: symbolsOf([...svg.values()].flatMap(namesIn), shapes) }
}

/** Names of shapes a picture needs, in the order of drawing. */
export const pictogramsOf = (picture: Picture) =>
  'photo' in picture ? [] : [...new Set(namesIn(svgOf(draw(picture))))]
