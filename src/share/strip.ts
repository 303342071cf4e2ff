import type { Edition } from '../catalogue/catalogue.ts'
import { colours } from './colours.ts'
import type { Try } from './jpeg.ts'
import { noticesOf } from './notices.ts'
import { onGrid, space, stack, type Part } from './part.ts'
import { shortAddress } from './short-address.ts'
import { blockCard, CARD, type StripContext } from './strip-blocks.ts'
import { foot } from './strip-foot.ts'
import { calls, header, notice, places, STRIP_WIDTH, whoHelps } from './strip-frame.ts'
import { svgOf } from './svg-text.ts'

interface Options extends StripContext {
  /** The public address without a slash at its end; undefined on a trial build. */
  siteUrl: string | undefined
  today: string
}

/** All of a guide as one tall SVG, 720 wide: read at 360 px, where a letter is half as large. Same words, same SVG. */
export function strip(edition: Edition, options: Options): { svg: string; height: number } {
  const { catalogue, siteUrl, today } = options
  const { guide, language } = edition
  const ui = (key: Parameters<typeof catalogue.ui>[1]) => notice(catalogue.ui(language, key).text)
  const cards: Part[] = [
    ...edition.blocks.map((block) => blockCard(block, edition, options)),
    ...places(edition, catalogue),
    whoHelps(catalogue, edition),
    ...calls(edition, catalogue),
    foot(edition, catalogue, shortAddress(siteUrl, language, guide.bones.number)?.printed),
  ]
  const margin = (STRIP_WIDTH - CARD) / 2
  const body = stack(...cards.flatMap((card) => [card, space(16)]))
  const top = stack(
    header(edition),
    ...noticesOf(edition).map(ui),
    ...(guide.bones.reviewBy < today ? [ui('guide.overdue')] : []),
  )
  const height = onGrid(top.height + 16 + body.height)
  const svg = svgOf(
    STRIP_WIDTH,
    height,
    `<path fill="${colours.paper}" d="M0 0h${STRIP_WIDTH}v${height}H0z"/>` +
      top.draw(0, 0) +
      body.draw(margin, top.height + 16),
  )
  return { svg, height }
}

/** Bytes a row of 720 units costs, measured on all guides; smaller scales are for long drafts in two languages. */
const levels = [
  { bytes: 37, scale: 1, quality: 40 },
  { bytes: 32, scale: 1, quality: 30 },
  { bytes: 28, scale: 5 / 6, quality: 32 },
  { bytes: 24, scale: 3 / 4, quality: 30 },
  { bytes: 19, scale: 2 / 3, quality: 28 },
  { bytes: 0, scale: 1 / 2, quality: 24 },
]

/** How to draw a strip of this height in `most` bytes: tries that cannot succeed are left out, for each takes half a second. */
export const stripTries = (height: number, most: number): Try[] =>
  levels.filter(({ bytes }) => bytes * height <= most).map(({ scale, quality }) => ({ scale, quality }))
