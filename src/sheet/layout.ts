import type { Box, Scale } from './box.ts'
import { card, type Photos } from './cards.ts'
import { end } from './end.ts'
import { balanced } from './flow.ts'
import { bottom, foot, head, inner, paper } from './page.ts'
import type { Pen } from './pen.ts'
import { textOf } from './runs.ts'
import type { Sheet } from './sheet.ts'

const columnGap = 18
const cardGap = 9
const columnWidth = (inner - columnGap) / 2

/** Letters for steps never become smaller than this, and the Vietnamese under them not smaller than the second. */
const least = { own: 12, beside: 9.5 }

const scaleOf = (own: number, picture: number, under: boolean): Scale => ({
  own,
  beside: Math.max(least.beside, Math.round(own * 8.4) / 10),
  mark: 8.5,
  picture,
  under,
})

/** What is tried, best first: one page while its letters are large enough, else two pages with the largest that fit. */
const attempts: { pages: number; scale: Scale }[] = [
  ...[1.25, 1.1, 0.95].flatMap((picture) =>
    [13.5, 12.75, 12].map((own) => ({ pages: 1, scale: scaleOf(own, picture, false) })),
  ),
  ...[15, 14.5, 14, 13.5, 13, 12.5, 12].map((own) => ({ pages: 2, scale: scaleOf(own, own / 12.5, true) })),
  ...[0.9, 0.75, 0.6].map((picture) => ({
    pages: 2,
    scale: { ...scaleOf(least.own, picture, false), beside: least.beside },
  })),
]

interface Plan {
  head: Box
  end: Box
  columns: Box[][]
}

function planFor(pen: Pen, sheet: Sheet, photos: Photos, pages: number, scale: Scale): Plan | undefined {
  const need = sheet.need && { heading: sheet.need.heading, parts: sheet.need.blocks.map(({ parts }) => parts) }
  const top = head(pen, { ...sheet, need }, scale)
  const close = end(pen, sheet, scale)
  const room = bottom - paper.margin
  const heights = Array.from({ length: pages }, (_, page) => {
    const taken = (page === 0 ? top.height + 12 : 0) + (page === pages - 1 ? close.height + 12 : 0)
    return room - taken
  })
  if (heights.some((height) => height < 0)) return undefined
  const cards = sheet.blocks.map((block) => card(pen, block, photos, columnWidth, scale))
  const columns = balanced(
    cards,
    heights.flatMap((height) => [height, height]),
    cardGap,
  )
  return columns && { head: top, end: close, columns }
}

const heightOf = (boxes: Box[]) => boxes.reduce((sum, { height }) => sum + height + cardGap, 0)

function drawPlan(pen: Pen, sheet: Sheet, { head, end, columns }: Plan) {
  const pages = columns.length / 2
  const title = textOf(sheet.title[0]!.runs)
  for (let page = 0; page < pages; page++) {
    pen.doc.addPage()
    let top = paper.margin
    if (page === 0) {
      head.draw(paper.margin, top)
      top += head.height + 12
    }
    const pair = columns.slice(page * 2, page * 2 + 2)
    pair.forEach((boxes, index) => {
      let y = top
      for (const box of boxes) {
        box.draw(paper.margin + index * (columnWidth + columnGap), y)
        y += box.height + cardGap
      }
    })
    if (page === pages - 1) end.draw(paper.margin, top + Math.max(...pair.map(heightOf)) + 3)
    foot(pen, title, [sheet.address?.printed, pages > 1 ? `${page + 1}/${pages}` : ''].filter(Boolean).join(' · '))
  }
}

function draw(pen: Pen, sheet: Sheet, photos: Photos) {
  for (const { pages, scale } of attempts) {
    const plan = planFor(pen, sheet, photos, pages, scale)
    if (plan) return drawPlan(pen, sheet, plan)
  }
  throw new Error(
    `bài dài quá, không vừa hai trang A4 dù chữ đã nhỏ nhất (${least.own} điểm). Bớt lời, hoặc tách thành hai bài.`,
  )
}

/**
 * Adds a guide's sheet to the file: on one page where it can be read well, on two else. Throws, naming the guide, when it
 * needs more or holds a letter that the font lacks.
 */
export function layOut(pen: Pen, sheet: Sheet, photos: Photos) {
  pen.startSheet(sheet.lang)
  try {
    draw(pen, sheet, photos)
  } catch (error) {
    throw new Error(`${sheet.from}: ${(error as Error).message}`, { cause: error })
  }
}
