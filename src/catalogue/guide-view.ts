import { drawPictures, namesIn, pictogramsOf } from '../pictures/draw.ts'
import { loadPictogram } from '../pictures/pictogram.ts'
import type { Picture } from '../schemas/picture.ts'
import type { Block, Edition, Guide } from './catalogue.ts'

/** A guide in one language with its drawings, as its page shows it. */
export interface GuideView {
  edition: Edition
  block(id: string): Block
  drawing(id: string): string | undefined
  photo(id: string): string | undefined
  /** The first photo of the guide: it is not loaded lazily. */
  first: string | undefined
  /** Names of the shapes that the drawings use. */
  shapes: string[]
}

const drawn = new WeakMap<Guide, ReturnType<typeof drawPictures>>()

/** Pictures of a guide by block id. */
export const picturesOf = ({ bones }: Pick<Guide, 'bones'>): [string, Picture][] => [
  ...bones.steps.flatMap(({ id, picture }): [string, Picture][] => (picture ? [[id, picture]] : [])),
  ...Object.entries(bones.blocks).flatMap(([id, { picture }]): [string, Picture][] => (picture ? [[id, picture]] : [])),
]

/** Drawings are the same in every language and made once a guide. */
export function guideView(edition: Edition): GuideView {
  const { guide } = edition
  const pictures = new Map(picturesOf(guide))
  const drawings = drawn.get(guide) ?? drawPictures(pictures, loadPictogram)
  drawn.set(guide, drawings)
  const blocks = new Map(edition.blocks.map((block) => [block.id, block]))
  return {
    edition,
    block(id) {
      const block = blocks.get(id)
      if (!block) throw new Error(`${guide.slug} has no block "${id}"`)
      return block
    },
    drawing: (id) => drawings.svg.get(id),
    photo(id) {
      const picture = pictures.get(id)
      return picture && 'photo' in picture ? picture.photo : undefined
    },
    first: [...pictures.values()].flatMap((picture) => ('photo' in picture ? [picture.photo] : []))[0],
    shapes: [...drawings.svg.values()].flatMap(namesIn),
  }
}

/** The shape that stands for a guide in lists: the guide's own, else the first of its first drawing. */
export function firstPictogram(guide: Guide): string {
  const own = guide.bones.pictogram
  if (own) return own
  const [name] = picturesOf(guide).flatMap(([, picture]) =>
    pictogramsOf(picture).filter((shape) => shape !== 'hand' && shape !== 'arrow'),
  )
  return name ?? guide.topic.pictogram
}
