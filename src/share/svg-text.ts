import { escapeXml } from '../pictures/sketch.ts'
import { drawableText, FAMILY } from './fonts.ts'
import type { Line } from './text-lines.ts'

interface Look {
  x: number
  /** Baseline of the first line. */
  y: number
  size: number
  /** From baseline to baseline. */
  leading: number
  fill: string
}

const spans = (line: Line) =>
  line
    .map(({ text, bold }) => {
      const words = escapeXml(drawableText(text))
      return bold ? `<tspan font-weight="700">${words}</tspan>` : words
    })
    .join('')

/** Lines of text as SVG; they have been broken by measure (text-lines.ts). */
export const svgText = (lines: Line[], { x, y, size, leading, fill }: Look) =>
  lines.length
    ? `<g font-size="${size}" fill="${fill}">` +
      lines
        .map((line, index) => `<text x="${x}" y="${y + index * leading}" xml:space="preserve">${spans(line)}</text>`)
        .join('') +
      '</g>'
    : ''

/** A picture that holds text of the family that was measured. */
export const svgOf = (width: number, height: number, body: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FAMILY}">${body}</svg>`
