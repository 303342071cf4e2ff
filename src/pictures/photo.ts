import { createHash, randomUUID } from 'node:crypto'
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { mostPixels } from './check-photo.ts'

export interface PhotoFile {
  format: 'avif' | 'webp' | 'jpeg'
  width: number
  height: number
  /** File name inside the output folder, with the photo's hash in it. */
  name: string
  bytes: number
}
export interface Photo {
  /** Size of the largest files, in pixels, after turning the photo upright. */
  width: number
  height: number
  /** Best format first; smallest width first. */
  files: PhotoFile[]
}

const widths = [240, 480, 720]
const phoneWidth = 480

/** Quality goes down from `start` until the phone's size costs at most `most` bytes, never below `floor`. */
const recipes = [
  { format: 'avif', extension: 'avif', start: 52, floor: 22, step: 10, most: 12_000, options: { effort: 3 } },
  { format: 'webp', extension: 'webp', start: 72, floor: 36, step: 9, most: 16_000, options: { effort: 4 } },
  { format: 'jpeg', extension: 'jpg', start: 72, floor: 42, step: 10, most: 20_000, options: { mozjpeg: true } },
] as const
type Recipe = (typeof recipes)[number]

async function encode(upright: Buffer, { start, floor, step, most, format, extension, options }: Recipe, hash: string) {
  const at = (width: number, quality: number) =>
    sharp(upright)
      .resize({ width, withoutEnlargement: true })
      .toFormat(format, { ...options, quality })
      .toBuffer({ resolveWithObject: true })
  let quality: number = start
  let phone = await at(phoneWidth, quality)
  while (quality > floor && phone.data.length > most) {
    quality = Math.max(floor, quality - step)
    phone = await at(phoneWidth, quality)
  }

  const made = new Map<number, { file: PhotoFile; data: Buffer }>()
  for (const wanted of widths) {
    const { data, info } = wanted === phoneWidth ? phone : await at(wanted, quality)
    const name = `${hash}-${info.width}.${extension}`
    made.set(info.width, { data, file: { format, width: info.width, height: info.height, name, bytes: data.length } })
  }
  return [...made.values()]
}

/** Makes the files of one photo in `folder`: upright, without EXIF, never wider than the original. */
async function makeFiles(original: Buffer, hash: string, folder: string): Promise<Photo> {
  const upright = await sharp(original, { failOn: 'warning', limitInputPixels: mostPixels })
    .rotate()
    .resize({ width: widths.at(-1)!, withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .png({ compressionLevel: 1 })
    .toBuffer()
  const files: PhotoFile[] = []
  for (const recipe of recipes) {
    for (const { file, data } of await encode(upright, recipe, hash)) {
      await writeFile(join(folder, file.name), data)
      files.push(file)
    }
  }
  const { width, height } = files.reduce((a, b) => (b.width > a.width ? b : a))
  return { width, height, files }
}

const listOf = (kept: string) => join(kept, 'photo.json')
const readKept = (kept: string) =>
  readFile(listOf(kept), 'utf8').then(
    (text) => JSON.parse(text) as Photo,
    () => undefined,
  )

async function makeKept(original: Buffer, hash: string, kept: string): Promise<Photo> {
  const folder = `${kept}.${randomUUID()}`
  await mkdir(folder, { recursive: true })
  const photo = await makeFiles(original, hash, folder)
  await writeFile(listOf(folder), JSON.stringify(photo))
  try {
    await rename(folder, kept)
  } catch {
    // Another build was faster, and may be reading its files, which are the same; or what stands there was cut short.
    if (await readKept(kept)) await rm(folder, { recursive: true })
    else {
      await rm(kept, { recursive: true, force: true })
      await rename(folder, kept)
    }
  }
  return photo
}

/** Several guides may ask for the same photo at once. */
const underWay = new Map<string, Promise<Photo>>()

/**
 * Writes the photo's AVIF, WebP and JPEG files for phones into `outDir`. `path` has passed checkPhoto.
 * Work is kept by content in `cache`: building again copies and encodes nothing.
 */
export async function optimisePhoto(
  path: string,
  outDir: string,
  cache = resolve('node_modules/.cache/cam-tay/photos'),
): Promise<Photo> {
  const original = await readFile(path)
  const hash = createHash('sha256')
    .update(JSON.stringify({ widths, recipes }))
    .update(original)
    .digest('hex')
    .slice(0, 12)
  const kept = join(cache, hash)
  const work =
    underWay.get(kept) ??
    readKept(kept)
      .then((photo) => photo ?? makeKept(original, hash, kept))
      .finally(() => underWay.delete(kept))
  underWay.set(kept, work)
  const photo = await work
  await mkdir(outDir, { recursive: true })
  for (const { name } of photo.files) await copyFile(join(kept, name), join(outDir, name))
  return photo
}
