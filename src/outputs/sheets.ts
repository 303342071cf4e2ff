import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { namesIn, symbolsOf } from '../pictures/draw.ts'
import { loadPictogram } from '../pictures/pictogram.ts'
import { shareFile, shareFolder } from '../share/files.ts'
import type { Photos } from '../sheet/cards.ts'
import { packOf } from '../sheet/pack.ts'
import { packPdf, sheetPdf } from '../sheet/pdf.ts'
import { photosOf } from '../sheet/photos.ts'
import { sheetOf, type Sheet } from '../sheet/sheet.ts'
import { site } from '../site.ts'
import { contentKey, madeOnce } from './made-once.ts'
import type { OutputContext } from './output.ts'

/** Raise the number when a file of src/sheet, the font or pdfkit changes what the same sheet looks like. */
const SHEET = 'sheet-1'
const PACK = 'pack-1'

/** A sheet must go through a chat on a weak signal. */
const MOST_BYTES = 250_000

const packPath = (language: string, slug: string) => `${language}/lessons/${slug}/${slug}-${language}.pdf`

/** The shapes that a sheet's drawings and signs are made of: they may change while their names stay. */
const shapesOf = ({ blocks }: Sheet) =>
  symbolsOf(
    [
      'stop',
      'light-bulb',
      ...blocks.flatMap(({ picture }) => (picture && 'svg' in picture ? namesIn(picture.svg) : [])),
    ],
    loadPictogram,
  )

const keyOf = (sheet: Sheet, photos: Photos) =>
  contentKey(JSON.stringify(sheet), shapesOf(sheet), ...[...photos.values()].map(({ bytes }) => bytes))

/** Writes each guide's sheet and each lesson's pack as PDF, in every language. */
export const sheets = async (
  { dist, catalogue, siteUrl, log }: OutputContext,
  { contentDir, today }: { contentDir: string; today: string } = site,
) => {
  const began = performance.now()
  const { languages, guides, lessons } = catalogue
  const total = languages.length * (guides.length + lessons.length)
  const photos = new Map<string, Photos>()
  for (const guide of guides) photos.set(guide.slug, await photosOf(contentDir, guide))
  const counts = { written: 0, made: 0 }
  let told = began

  const write = async (path: string, kind: string, key: string, make: () => Promise<Buffer>) => {
    const { bytes, made } = await madeOnce(kind, key, make)
    if (kind === SHEET && bytes.length > MOST_BYTES)
      throw new Error(`${path}: tờ in nặng ${bytes.length} byte, nhiều nhất ${MOST_BYTES}. Bớt ảnh chụp trong bài.`)
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), bytes)
    counts.written++
    if (made) counts.made++
    if (performance.now() - told < 2000) return
    told = performance.now()
    log(`sheets: ${counts.written} of ${total}`)
  }

  for (const language of languages) {
    for (const guide of guides) {
      const own = photos.get(guide.slug)!
      const edition = guide.editions.get(language.code)!
      const sheet = sheetOf(catalogue, edition, { siteUrl, today })
      const path = `${shareFolder(edition)}/${shareFile(edition, 'pdf')}`
      await write(path, SHEET, keyOf(sheet, own), () => sheetPdf(sheet, own))
    }
    for (const lesson of lessons) {
      const pack = packOf(catalogue, language, lesson, { siteUrl, today })
      const own = lesson.guides.map(({ slug }) => photos.get(slug)!)
      const key = contentKey(
        JSON.stringify({ ...pack, sheets: [] }),
        ...pack.sheets.map((sheet, at) => keyOf(sheet, own[at]!)),
      )
      await write(packPath(language.code, lesson.slug), PACK, key, () => packPdf(pack, own))
    }
  }
  log(
    `sheets: ${counts.written} PDF, ${counts.made} of them new, in ${((performance.now() - began) / 1000).toFixed(1)} s`,
  )
}
