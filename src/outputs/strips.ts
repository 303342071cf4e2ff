import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { picturesOf } from '../catalogue/guide-view.ts'
import type { Edition } from '../catalogue/catalogue.ts'
import { shareFile, shareFolder } from '../share/files.ts'
import { drawJpeg } from '../share/jpeg.ts'
import type { StripPhoto } from '../share/strip-blocks.ts'
import { strip, stripTries } from '../share/strip.ts'
import { site } from '../site.ts'
import { contentKey, madeOnce } from './made-once.ts'
import type { OutputContext } from './output.ts'

/** The version of what turns the SVG into a JPEG: raise it when `drawJpeg` or the limits change. */
const MAKER = 'strip-1'
const MOST = 200_000
const photoRoom = { width: 560, height: 420 }

/** The photos of a guide as they stand in its strip, by file name. */
async function photosOf({ guide }: Pick<Edition, 'guide'>, contentDir: string) {
  const photos = new Map<string, StripPhoto>()
  for (const [, picture] of picturesOf(guide)) {
    if (!('photo' in picture)) continue
    const { data, info } = await sharp(join(contentDir, 'guides', guide.slug, 'pictures', picture.photo))
      .rotate()
      .resize({ ...photoRoom, fit: 'inside' })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 85 })
      .toBuffer({ resolveWithObject: true })
    photos.set(picture.photo, { jpeg: data, width: info.width, height: info.height })
  }
  return photos
}

/** `<slug>-<lang>.jpg` beside the share page of every guide: all its steps in one tall picture. */
export const strips = async (
  { dist, catalogue, siteUrl, log }: OutputContext,
  { contentDir, today }: { contentDir: string; today: string } = site,
) => {
  const began = performance.now()
  const total = catalogue.guides.length * catalogue.languages.length
  let told = began
  let count = 0
  const sizes: number[] = []
  for (const guide of catalogue.guides) {
    const photos = await photosOf({ guide }, contentDir)
    const write = async (edition: Edition) => {
      const { svg, height } = strip(edition, { catalogue, siteUrl, today, photo: (file) => photos.get(file)! })
      const { bytes, made } = await madeOnce(MAKER, contentKey(svg), () =>
        drawJpeg(svg, { most: MOST, tries: stripTries(height, MOST), thorough: true }),
      )
      const folder = join(dist, shareFolder(edition))
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, shareFile(edition, 'jpg')), bytes)
      if (made) count++
      sizes.push(bytes.length)
    }
    // sharp draws on threads of its own: the languages of one guide keep all processors busy
    await Promise.all([...guide.editions.values()].map(write))
    if (performance.now() - told < 2000) continue
    told = performance.now()
    log(`picture strips: ${sizes.length} of ${total}`)
  }
  const seconds = (performance.now() - began) / 1000
  const average = sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length)
  log(
    `picture strips: ${sizes.length}, ${count} made now, ${seconds.toFixed(1)} s` +
      `${count ? ` (${(seconds / count).toFixed(2)} s each)` : ''}, ${Math.round(average / 1000)} KB on average, ` +
      `${Math.round(Math.max(0, ...sizes) / 1000)} KB at most`,
  )
}
