import type { Shown } from '../catalogue/catalogue.ts'
import { site } from '../site.ts'
import { colours } from './colours.ts'
import { widthOf } from './fonts.ts'
import { logo } from './logo.ts'
import type { Box } from './placed.ts'
import { svgOf, svgText } from './svg-text.ts'
import { linesOf, lineWidth, wrap, type Line } from './text-lines.ts'

export const WIDTH = 1200
export const HEIGHT = 630

const panel = 770
const margin = 48
const stripe = 10
const band = 92
const LEADING = 1.2

/** What a share picture shows. Words stand on the left, in the colour of the topic; `art` draws into what is left. */
export interface SharePicture {
  colour: string
  title: Pick<Shown, 'text' | 'original' | 'state'>
  /** Under the title, one line or more each, unless the Vietnamese of an unreviewed title stands there. */
  summary: string[]
  /** Name of the language in itself. */
  endonym: string | undefined
  /** Short address, `H/11`. */
  mark: string | undefined
  /** Says on the picture that nobody has checked the words, or that they are Vietnamese. */
  notice: string | undefined
  art: (room: Box) => string
}

const plain = (text: string): Line => [{ text, bold: false }]
const bold = (text: string): Line => [{ text, bold: true }]

const sizes = [112, 100, 92, 84, 76, 68, 62, 56]

/** The largest type in which the title needs no more than `height`, leaves no word alone and breaks none; the smallest shortens it. */
function fittedTitle(text: string, height: number) {
  const width = panel - 2 * margin
  const whole = (size: number) => text.split(/\s+/).every((word) => widthOf(word, size, 700) <= width)
  let largest: { size: number; lines: Line[] } | undefined
  for (const size of sizes) {
    if (!whole(size)) continue
    const lines = wrap(bold(text), { size, width })
    if (lines.length * size * LEADING > height) continue
    if (lines.length < 2 || lineWidth(lines.at(-1)!, size) > width * 0.3) return { size, lines }
    largest ??= { size, lines }
  }
  if (largest) return largest
  const size = sizes.at(-1)!
  return { size, lines: wrap(bold(text), { size, width, lines: Math.floor(height / (size * LEADING)) }) }
}

/** The part of the notice that fits one line, as large as it may be. */
const noticeBand = (text: string) => {
  const width = WIDTH - 2 * margin
  const size = [42, 38, 34].find((each) => widthOf(text, each, 700) <= width) ?? 34
  const lines = wrap(bold(text), { size, width, lines: 1 })
  const y = HEIGHT - band
  return (
    `<path fill="${colours.notice}" d="M0 ${y}h${WIDTH}v${band}H0z"/>` +
    svgText(lines, { x: margin, y: y + 60, size, leading: size, fill: colours.ink })
  )
}

const pill = (text: string, colour: string) => {
  const [line = ''] = linesOf(text, { size: 36, weight: 700, width: 330, lines: 1 })
  const width = Math.round(widthOf(line, 36, 700)) + 56
  const x = panel - margin - width
  return (
    `<rect x="${x}" y="36" width="${width}" height="64" rx="32" fill="#fff"/>` +
    svgText([bold(line)], { x: x + 28, y: 80, size: 36, leading: 36, fill: colour })
  )
}

/** A share picture as SVG, 1200×630; the same words and drawing always give the same SVG. */
export function sharePicture({ colour, title, summary, endonym, mark, notice, art }: SharePicture) {
  const floor = notice === undefined ? HEIGHT : HEIGHT - band
  const beside = title.state === 'draft' || title.state === 'stale' ? title.original : undefined
  const room = { size: 38, width: panel - 2 * margin, lines: 2 }
  const under = (beside ? [beside] : summary).flatMap((text) => wrap(plain(text), room))
  const top = 128
  const bottom = floor - (mark === undefined ? 34 : 78)
  const underHeight = under.length ? under.length * 50 + 22 : 0
  const { size, lines } = fittedTitle(title.text, bottom - top - underHeight)
  const titleTop = top + (bottom - top - underHeight - lines.length * size * LEADING) / 2
  const baseline = Math.round(titleTop + size * 0.98)
  const underline = Math.round(titleTop + lines.length * size * LEADING + 58)
  return svgOf(
    WIDTH,
    HEIGHT,
    `<path fill="${colours.paper}" d="M0 0h${WIDTH}v${HEIGHT}H0z"/><path fill="${colour}" d="M0 0h${panel}v${floor}H0z"/>` +
      `<path fill="${colours.yellow}" d="M${panel} 0h${stripe}v${floor}h-${stripe}z"/>` +
      logo(margin, 30, 76) +
      svgText([bold(site.name)], { x: margin + 92, y: 82, size: 42, leading: 42, fill: '#fff' }) +
      (endonym === undefined ? '' : pill(endonym, colour)) +
      svgText(lines, { x: margin, y: baseline, size, leading: Math.round(size * LEADING), fill: '#fff' }) +
      svgText(under, { x: margin, y: underline, size: 38, leading: 50, fill: '#fff' }) +
      (mark === undefined
        ? ''
        : svgText([plain(mark)], { x: margin, y: floor - 30, size: 34, leading: 34, fill: '#fff' })) +
      art({ x: panel + stripe + 30, y: 36, width: WIDTH - panel - stripe - 60, height: floor - 72 }) +
      (notice === undefined ? '' : noticeBand(notice)),
  )
}
