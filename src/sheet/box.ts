import { wrap } from '../share/text-lines.ts'
import type { Pen } from './pen.ts'
import type { Part } from './parts.ts'

/** Something measured, to be drawn with its top left corner at (x, y). */
export interface Box {
  height: number
  draw(x: number, y: number): void
}

/** Sizes of the letters in points, and of the pictures as a share of their usual size. */
export interface Scale {
  own: number
  beside: number
  mark: number
  picture: number
  /** Wide pictures stand under the words and are larger. */
  under: boolean
}

/** Room between baselines: marks on capitals and below letters must not meet. */
const leading = 1.34
/** Of a line's height, what lies above its baseline. */
const ascent = 1.02

interface TextOptions {
  width: number
  scale: Pick<Scale, Part['role']>
  tag?: 'H1' | 'P'
  color?: string
}

/** Words in one or two languages, one under the other. */
export function textBox(pen: Pen, parts: Part[], { width, scale, tag = 'P', color = '#000' }: TextOptions): Box {
  const laid = parts.map((part) => {
    const size = scale[part.role]
    return { part, size, lines: wrap(part.runs, { size, width }) }
  })
  const heights = laid.map(({ size, lines }, index) => lines.length * size * leading + (index ? size * 0.2 : 0))
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    draw(x, y) {
      let top = y
      laid.forEach(({ part, size, lines }, index) => {
        if (index) top += size * 0.2
        pen.tagged(index ? 'P' : tag, { lang: part.lang }, () => {
          for (const line of lines) {
            let left = x
            for (const { text, bold } of line) {
              pen.put(text, left, top + size * ascent, { size, bold, color })
              left += pen.width(text, bold, size)
            }
            top += size * leading
          }
        })
      })
    },
  }
}

/** Boxes one under the other. */
export function stack(boxes: Box[], gap: number): Box {
  return {
    height: boxes.reduce((sum, { height }) => sum + height, 0) + gap * Math.max(0, boxes.length - 1),
    draw(x, y) {
      let top = y
      for (const box of boxes) {
        box.draw(x, top)
        top += box.height + gap
      }
    },
  }
}

/** Boxes side by side, each at its own x. */
export const beside = (boxes: { x: number; box: Box }[]): Box => ({
  height: Math.max(0, ...boxes.map(({ box }) => box.height)),
  draw(x, y) {
    for (const { x: left, box } of boxes) box.draw(x + left, y)
  },
})

/** A box with room and a frame around it. */
export const framed = (
  pen: Pen,
  box: Box,
  { width, pad, line, fill }: { width: number; pad: number; line: number; fill?: string },
): Box => ({
  height: box.height + 2 * pad,
  draw(x, y) {
    pen.ornament(() => {
      pen.doc.lineWidth(line).roundedRect(x, y, width, box.height + 2 * pad, 5)
      if (fill) pen.doc.fillAndStroke(fill, '#000')
      else pen.doc.stroke('#000')
    })
    box.draw(x + pad, y + pad)
  },
})
