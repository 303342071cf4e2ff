import type { Pen } from './pen.ts'
import type { PaperAddress } from '../share/short-address.ts'
import { qrMatrix, qrRuns } from '../share/qr.ts'
import { signs } from '../components/Sign/signs.ts'
import { drawing } from './cards.ts'
import { beside, framed, stack, textBox, type Box, type Scale } from './box.ts'
import { plainRun } from './runs.ts'
import type { Part } from './parts.ts'

/** A4 in points, with room that every printer leaves. */
export const paper = { width: 595.28, height: 841.89, margin: 34 }
export const inner = paper.width - 2 * paper.margin
/** Lowest place for content: below it stands the page's foot. */
export const bottom = paper.height - paper.margin - 10

const qrSide = 138

/** A line sign of the pages. */
export const sign = (pen: Pen, name: keyof typeof signs, side: number) =>
  drawing(
    pen,
    `<svg class="p" viewBox="0 0 24 24"><path fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" d="${signs[name]}"/></svg>`,
    '',
    { width: side, height: side },
  )

function code(pen: Pen, { qr, printed }: PaperAddress): Box {
  return {
    height: qrSide,
    draw(x, y) {
      const matrix = qrMatrix(qr)
      const unit = qrSide / matrix.length
      pen.tagged('Figure', { alt: `QR: ${printed}` }, () => {
        for (const [left, top, length] of qrRuns(matrix))
          pen.doc.rect(x + left * unit, y + top * unit, length * unit, unit)
        pen.doc.fill('#000')
      })
    },
  }
}

/** An address as large as its room allows; a long one goes on below, behind a slash. */
function typedAddress(pen: Pen, printed: string): Box {
  const lines = pen.width(printed, true, 9) > qrSide ? printed.split(/(?<=\/)(?=[^/]+$)/) : [printed]
  const widest = Math.max(...lines.map((line) => pen.width(line, true, 1)))
  const own = Math.min(13, qrSide / widest)
  const parts = lines.map((line): Part => ({ runs: plainRun(line, true), lang: 'en', role: 'own' }))
  return textBox(pen, parts, { width: qrSide + 1, scale: { own, beside: own, mark: own } })
}

interface Head {
  title: Part[]
  summary: Part[]
  notices: Part[]
  need: { heading: Part; parts: Part[][] } | undefined
  address: PaperAddress | undefined
  scan: Part
  trial: Part
}

function address(pen: Pen, { address, scan, trial }: Head): Box {
  const small = { own: 9, beside: 9, mark: 9 }
  if (!address) {
    const words = textBox(pen, [trial], { width: qrSide - 16, scale: { own: 12, beside: 10, mark: 10 } })
    return framed(pen, words, { width: qrSide, pad: 8, line: 1 })
  }
  return stack(
    [textBox(pen, [scan], { width: qrSide, scale: small }), code(pen, address), typedAddress(pen, address.printed)],
    1,
  )
}

/** Title, summary, notices and what is needed on the left; the code and the address to type on the right. */
export function head(pen: Pen, about: Head, scale: Scale): Box {
  const left = inner - qrSide - 16
  const { title, summary, notices, need } = about
  const large = { own: scale.own * 1.75, beside: scale.own * 1.15, mark: scale.mark }
  const words = [
    textBox(pen, title, { width: left, scale: large, tag: 'H1' }),
    textBox(pen, summary, { width: left, scale }),
    ...(notices.length
      ? [
          framed(pen, textBox(pen, notices, { width: left - 10, scale: { ...scale, own: scale.beside } }), {
            width: left,
            pad: 5,
            line: 0.8,
            fill: '#eee',
          }),
        ]
      : []),
    ...(need
      ? [
          beside([
            { x: 0, box: sign(pen, 'bag', scale.own * 1.9) },
            {
              x: scale.own * 1.9 + 8,
              box: stack(
                [[need.heading], ...need.parts].map((parts) =>
                  textBox(pen, parts, { width: left - scale.own * 1.9 - 8, scale }),
                ),
                1,
              ),
            },
          ]),
        ]
      : []),
  ]
  return beside([
    { x: 0, box: stack(words, 6) },
    { x: inner - qrSide, box: address(pen, about) },
  ])
}

/** The line at the foot of each page, so that a page on its own still says whose it is. */
export function foot(pen: Pen, title: string, right: string) {
  const baseline = paper.height - paper.margin + 4
  const size = 8
  pen.ornament(() => {
    pen.doc
      .lineWidth(0.5)
      .moveTo(paper.margin, baseline - 10)
      .lineTo(paper.margin + inner, baseline - 10)
      .stroke('#000')
    pen.put(`Cầm Tay · ${title}`, paper.margin, baseline, { size, bold: false })
    pen.put(right, paper.margin + inner - pen.width(right, true, size), baseline, { size, bold: true })
  })
}
