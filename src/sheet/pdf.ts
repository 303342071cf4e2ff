import type { Photos } from './cards.ts'
import { layOutCover } from './cover.ts'
import { layOut } from './layout.ts'
import type { Pack } from './pack.ts'
import { penFor } from './pen.ts'
import { textOf } from './runs.ts'
import type { Sheet } from './sheet.ts'

/** A guide's sheet as PDF: A4, one or two pages, black and white. The same sheet gives the same bytes. */
export async function sheetPdf(sheet: Sheet, photos: Photos = new Map()): Promise<Buffer> {
  const pen = penFor({ title: textOf(sheet.title[0]!.runs), lang: sheet.lang, day: sheet.revised })
  layOut(pen, sheet, photos)
  return pen.finish()
}

/** An evening's plan and the sheets of its guides in one PDF; `photos` has those of each sheet, in their order. */
export async function packPdf(pack: Pack, photos: Photos[] = []): Promise<Buffer> {
  const day = pack.sheets
    .map(({ revised }) => revised)
    .sort()
    .at(-1)!
  const pen = penFor({ title: textOf(pack.title[0]!.runs), lang: pack.lang, day })
  layOutCover(pen, pack)
  pack.sheets.forEach((sheet, index) => layOut(pen, sheet, photos[index] ?? new Map()))
  return pen.finish()
}
