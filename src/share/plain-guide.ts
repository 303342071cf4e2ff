import type { Catalogue, Edition, Shown } from '../catalogue/catalogue.ts'
import { dayText, numberText } from '../catalogue/view.ts'
import type { UiKey } from '../schemas/ui.ts'
import { asHeading, blockLines, measures, oneLine, type Measure } from './plain-block.ts'

export const MOST_PLAIN_BYTES = 3000

type Known = Pick<Catalogue, 'guides' | 'hotlines' | 'services' | 'local' | 'ui' | 'name'>

interface Options {
  /** The public address without a slash at its end; undefined on a trial build. */
  siteUrl: string | undefined
  today: string
}

const said = ({ text, original, state }: Shown) =>
  [text, ...(original && state !== 'reviewed' ? [`(${original})`] : [])].map(oneLine)

const noticesOf = ({ states, guide }: Edition, today: string, measure: Measure): UiKey[] => {
  const unsure = states.has('draft') || states.has('stale')
  return [
    ...(states.has('draft') ? (['notice.draft'] as const) : []),
    ...(states.has('stale') ? (['notice.stale'] as const) : []),
    ...(states.has('missing') ? ([states.size > 1 ? 'notice.some-missing' : 'notice.missing'] as const) : []),
    ...(unsure && measure === 'source' ? (['share.source-only'] as const) : []),
    ...(guide.bones.reviewBy < today ? (['guide.overdue'] as const) : []),
  ]
}

/** The people of this place, then the hotlines with what they cost. */
function helpLines({ guide, language }: Edition, { local, hotlines, name }: Known, ui: (key: UiKey) => string) {
  const people = local
    ? [oneLine(`${[local.name, local.team, local.hall].filter(Boolean).join(', ')}: ${numberText(local.phone)}`)]
    : []
  const calls = guide.bones.hotlines.flatMap((id) => {
    const hotline = hotlines.get(id)
    if (!hotline) return []
    const ways = hotline.by.map((way) => ui(`by.${way}`)).join(', ')
    const names = said(name(language, 'hotline', id)).join(' ')
    return [`${numberText(hotline.number)} (${ways}, ${ui(`cost.${hotline.cost}`)}): ${names}`]
  })
  return people.length + calls.length ? [asHeading(ui('nav.help')), ...people, ...calls] : []
}

function sourceLines({ guide: { bones, source } }: Edition, ui: (key: UiKey) => string, measure: Measure) {
  const { origin, reviewers } = source.front
  const hosts = Object.values(bones.sources).map(({ url }) => new URL(url).hostname.replace(/^www\./, ''))
  return [
    ...(origin === 'machine' && !reviewers.length ? [ui('guide.written-by-machine')] : []),
    ...(hosts.length && measure !== 'steps' ? [`${ui('guide.sources')}: ${[...new Set(hosts)].join(', ')}`] : []),
  ]
}

function textOf(edition: Edition, catalogue: Known, { siteUrl, today }: Options, measure: Measure) {
  const { guide, language, title, summary, blocks } = edition
  const ui = (key: UiKey) => catalogue.ui(language, key).text
  const [name, original] = said(title)
  const parts = [
    [`CẦM TAY: ${name}`, ...(original ? [original] : []), ...said(summary)],
    noticesOf(edition, today, measure).map((key) => `* ${ui(key)}`),
    blocks.flatMap((block) => blockLines(block, catalogue, ui, measure)),
    helpLines(edition, catalogue, ui),
    [
      `${ui('guide.checked')} ${dayText(guide.bones.checked)}`,
      ...sourceLines(edition, ui, measure),
      siteUrl ? `${siteUrl}/${language.code}/guides/${guide.slug}/` : ui('sheet.trial'),
      ui('site.never-asks'),
    ],
  ]
  const filled = parts.filter((part) => part.length).map((part) => part.join('\r\n'))
  return `${filled.join('\r\n\r\n')}\r\n`.normalize('NFC')
}

/**
 * A guide as plain text, for keypad phones and for pasting into a message: at most 3 KB where the Vietnamese allows it.
 *
 * No byte order mark: it would travel into pasted messages as a strange sign, our server names the charset, and editors since
 * Windows XP recognise UTF-8. Lines end in CR LF, because older Notepads show a text with bare LF as one line.
 */
export function plainGuide(edition: Edition, catalogue: Known, options: Options) {
  const texts = measures.map((measure) => textOf(edition, catalogue, options, measure))
  return texts.find((text) => Buffer.byteLength(text) <= MOST_PLAIN_BYTES) ?? texts.at(-1)!
}
