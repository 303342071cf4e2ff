import { join } from 'node:path'
import sharp from 'sharp'
import type { Guide } from '../catalogue/catalogue.ts'
import { picturesOf } from '../catalogue/guide-view.ts'
import { mostPixels } from '../pictures/check-photo.ts'
import type { Photos } from './cards.ts'

/** Longest side in pixels: some 200 an inch on paper. */
const side = 480

/** A guide's photos as small grey JPEGs, by file name. */
export async function photosOf(contentDir: string, guide: Guide): Promise<Photos> {
  const names = picturesOf(guide).flatMap(([, picture]) => ('photo' in picture ? [picture.photo] : []))
  const photos: Photos = new Map()
  for (const name of new Set(names)) {
    const file = join(contentDir, 'guides', guide.slug, 'pictures', name)
    const { data, info } = await sharp(file, { limitInputPixels: mostPixels })
      .rotate()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .jpeg({ quality: 62, mozjpeg: true })
      .toBuffer({ resolveWithObject: true })
    photos.set(name, { bytes: data, width: info.width, height: info.height })
  }
  return photos
}
