import { beside, framed, stack, textBox, type Box, type Scale } from './box.ts'
import { inner, sign } from './page.ts'
import type { Pen } from './pen.ts'
import { plainRun } from './runs.ts'
import type { Part } from './parts.ts'
import type { Sheet, SheetHotline } from './sheet.ts'

const perRow = 3
const gap = 8

function hotline(pen: Pen, { number, how, name }: SheetHotline, width: number, scale: Scale): Box {
  const pad = 6
  const room = width - 2 * pad - 30
  const big: Part = { runs: plainRun(number, true), lang: 'vi', role: 'own' }
  const words = stack(
    [
      textBox(pen, [big], { width: room, scale: { ...scale, own: 17 } }),
      textBox(pen, [...name, how], { width: room, scale: { ...scale, own: scale.beside, mark: scale.beside } }),
    ],
    0,
  )
  return framed(
    pen,
    beside([
      { x: 0, box: sign(pen, 'call', 24) },
      { x: 30, box: words },
    ]),
    { width, pad, line: 1 },
  )
}

function hotlines(pen: Pen, all: SheetHotline[], scale: Scale): Box[] {
  const width = (inner - gap * (perRow - 1)) / perRow
  const rows = Array.from({ length: Math.ceil(all.length / perRow) }, (_, row) =>
    all.slice(row * perRow, (row + 1) * perRow),
  )
  return rows.map((row) =>
    beside(row.map((each, index) => ({ x: index * (width + gap), box: hotline(pen, each, width, scale) }))),
  )
}

function places(pen: Pen, rows: Sheet['places'], scale: Scale): Box[] {
  return rows.map(({ old, now }) => {
    const runs = [
      { text: `${old} → `, bold: false },
      { text: now, bold: true },
    ]
    return textBox(pen, [{ runs, lang: 'vi', role: 'own' }], { width: inner, scale: { ...scale, own: scale.beside } })
  })
}

/** What closes a sheet: numbers to call, whom to ask, what we never ask for, who says so. */
export function end(pen: Pen, sheet: Sheet, scale: Scale): Box {
  const { local, ask, about, promise } = sheet
  const small = { own: scale.beside, beside: scale.beside, mark: 8 }
  const people: Part[] = [
    ask,
    ...(local
      ? [{ runs: [...plainRun(`${local.who}: `), ...plainRun(local.phone, true)], lang: 'vi', role: 'own' as const }]
      : []),
  ]
  return stack(
    [
      ...places(pen, sheet.places, scale),
      ...hotlines(pen, sheet.hotlines, scale),
      beside([
        { x: 0, box: sign(pen, 'people', 22) },
        { x: 30, box: textBox(pen, people, { width: inner - 30, scale }) },
      ]),
      framed(pen, textBox(pen, promise, { width: inner - 12, scale }), { width: inner, pad: 6, line: 1.6 }),
      textBox(pen, about, { width: inner, scale: small }),
    ],
    gap,
  )
}
