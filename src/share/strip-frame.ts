import type { Catalogue, Edition, Shown } from '../catalogue/catalogue.ts'
import { numberText } from '../catalogue/view.ts'
import type { UiKey } from '../schemas/ui.ts'
import { site } from '../site.ts'
import { colours } from './colours.ts'
import { widthOf } from './fonts.ts'
import { logo } from './logo.ts'
import { beside, bold, boxed, onGrid, paragraphs, plain, space, stack, text, type Part } from './part.ts'
import { CARD, sign } from './strip-blocks.ts'
import { svgText } from './svg-text.ts'

export const STRIP_WIDTH = 720
const MARGIN = (STRIP_WIDTH - CARD) / 2

/** The Vietnamese that stands beneath words nobody has checked. */
const beneath = ({ original, state }: Shown) => (original && state !== 'reviewed' ? [original] : [])

const brand = (endonym: string): Part => ({
  height: 84,
  draw(x, y) {
    const width = Math.round(widthOf(endonym, 32, 700)) + 48
    const left = x + CARD - width
    return (
      logo(x - 8, y + 4, 76) +
      svgText([bold(site.name)], { x: x + 80, y: y + 56, size: 42, leading: 42, fill: '#fff' }) +
      `<rect x="${left}" y="${y + 14}" width="${width}" height="56" rx="28" fill="#fff"/>` +
      svgText([bold(endonym)], { x: left + 24, y: y + 53, size: 32, leading: 32, fill: colours.indigo })
    )
  },
})

/** A ground over the whole width. */
const band = (inner: Part, fill: string, line = 0): Part => {
  const height = onGrid(inner.height + line)
  return {
    height,
    draw: (x, y) =>
      `<path fill="${fill}" d="M0 ${y}h${STRIP_WIDTH}v${height}H0z"/>` +
      (line ? `<path fill="${colours.yellow}" d="M0 ${y + height - line}h${STRIP_WIDTH}v${line}H0z"/>` : '') +
      inner.draw(x + MARGIN, y),
  }
}

export function header({ title, summary, language }: Edition): Part {
  const white = (words: string[], size: number) =>
    paragraphs(
      words.map((one) => plain(one)),
      { size, width: CARD, fill: '#fff' },
    )
  return band(
    stack(
      space(16),
      brand(language.endonym),
      space(14),
      text(bold(title.text), { size: 58, width: CARD, fill: '#fff' }),
      white(beneath(title), 36),
      space(10),
      white([summary.text, ...beneath(summary)], 34),
      space(26),
    ),
    colours.indigo,
    16,
  )
}

export const notice = (words: string): Part =>
  band(stack(space(12), text(bold(words), { size: 32, width: CARD }), space(12)), colours.notice)

export function places({ guide }: Edition, { places: all, ui, source }: Catalogue): Part[] {
  const shown = all.filter(({ id }) => guide.bones.places.includes(id))
  if (!shown.length) return []
  const word = (key: UiKey) => ui(source, key).text
  const head = text(plain(`${word('places.old')} → ${word('places.new')}`), {
    size: 32,
    width: CARD - 56,
    fill: colours.soft,
  })
  const rows = shown.map((place) => [
    { text: `${place.old.join(', ')} → `, bold: false },
    { text: place.new, bold: true },
  ])
  const inner = stack(head, space(8), paragraphs(rows, { size: 36, width: CARD - 56 }))
  return [boxed(inner, { width: CARD, padding: 28, fill: colours.card })]
}

/** The numbers of the guide as the page's buttons, to be typed by hand. */
export const calls = ({ guide, language }: Edition, catalogue: Catalogue): Part[] =>
  guide.bones.hotlines.flatMap((id) => {
    const hotline = catalogue.hotlines.get(id)
    if (!hotline) return []
    const name = catalogue.name(language, 'hotline', id)
    const width = CARD - 56 - 80
    return hotline.by.map((way) => {
      const how = [`by.${way}`, `cost.${hotline.cost}`] as const
      const line = [
        { text: numberText(hotline.number).replaceAll(' ', '\u00a0'), bold: true },
        { text: `  ${how.map((key) => catalogue.ui(language, key).text).join(', ')}`, bold: false },
      ]
      const lines = [name.text, ...beneath(name)].map((words) => plain(words))
      const inner = beside(
        sign(way === 'call' ? 'call' : 'message', 64, '#fff'),
        80,
        stack(text(line, { size: 42, width, fill: '#fff' }), paragraphs(lines, { size: 34, width, fill: '#fff' })),
      )
      return boxed(inner, { width: CARD, padding: 28, fill: colours.indigo })
    })
  })

/** Whom to ask: the people of every village, and the local team where it is known. */
export function whoHelps(catalogue: Catalogue, { language }: Edition): Part {
  const { local } = catalogue
  const team = local && `${[local.name, local.team, local.hall].filter(Boolean).join(', ')}: ${numberText(local.phone)}`
  const lines = [catalogue.ui(language, 'help.ask').text, ...(team ? [team] : [])].map((words) => plain(words))
  const inner = beside(sign('people', 72, colours.indigo), 100, paragraphs(lines, { size: 36, width: CARD - 156 }))
  return boxed(inner, { width: CARD, padding: 28, fill: colours.card })
}
