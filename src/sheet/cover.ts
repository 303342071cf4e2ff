import { beside, framed, stack, textBox, type Box, type Scale } from './box.ts'
import type { Pack } from './pack.ts'
import { foot, head, inner, paper } from './page.ts'
import type { Pen } from './pen.ts'
import { plainRun, textOf } from './runs.ts'
import type { Part } from './parts.ts'

const scale: Scale = { own: 14, beside: 11.5, mark: 11, picture: 1, under: false }
const minutesWidth = 78
const pad = 8

function row(pen: Pen, { minutes, what, at }: Pack['plan'][number]): Box {
  const width = inner - 2 * pad - minutesWidth
  const parts: Part[] = [...what, ...(at ? [{ runs: plainRun(at), lang: 'en', role: 'mark' as const }] : [])]
  const box = beside([
    { x: 0, box: textBox(pen, [minutes], { width: minutesWidth - 6, scale }) },
    { x: minutesWidth, box: textBox(pen, parts, { width, scale }) },
  ])
  return framed(pen, box, { width: inner, pad, line: 0.8 })
}

/** The first page of a pack: the evening's plan, and one code for all its guides. */
export function layOutCover(pen: Pen, pack: Pack) {
  pen.startSheet(pack.lang)
  pen.doc.addPage()
  const top = head(pen, { ...pack, summary: [pack.evening], notices: [], need: undefined }, scale)
  const body = stack(
    [
      textBox(pen, [pack.heading], { width: inner, scale: { ...scale, own: 18 } }),
      ...pack.plan.map((part) => row(pen, part)),
      framed(pen, textBox(pen, pack.promise, { width: inner - 12, scale }), { width: inner, pad: 6, line: 1.6 }),
    ],
    9,
  )
  top.draw(paper.margin, paper.margin)
  body.draw(paper.margin, paper.margin + top.height + 18)
  foot(pen, textOf(pack.title[0]!.runs), pack.address?.printed ?? '')
}
