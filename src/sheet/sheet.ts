import type { Block, Catalogue, Edition } from '../catalogue/catalogue.ts'
import { guideView, picturesOf } from '../catalogue/guide-view.ts'
import { dayText } from '../catalogue/view.ts'
import type { UiKey } from '../schemas/ui.ts'
import { shortAddress, type PaperAddress } from '../share/short-address.ts'
import { noticesOf } from '../share/notices.ts'
import { saidOf } from '../share/strip-words.ts'
import { partsOf, promiseOf, saidIn, type Part } from './parts.ts'
import { oneParagraph, paperNumber, plainRun } from './runs.ts'

export interface SheetBlock {
  id: string
  kind: Block['kind']
  number: number | undefined
  parts: Part[]
  /** SVG of the drawing, or the bytes of a photo. */
  picture: { svg: string } | { photo: string } | undefined
  alt: string
  /** What its sign is called. */
  label: string
}

export interface SheetHotline {
  number: string
  /** `gọi, mất cước` */
  how: Part
  name: Part[]
}

/** Everything that a guide's sheet shows. The same sheet always gives the same bytes. */
export interface Sheet {
  /** `vi/pay-electricity-bill`, for messages. */
  from: string
  lang: string
  number: number
  title: Part[]
  summary: Part[]
  notices: Part[]
  need: { heading: Part; blocks: SheetBlock[] } | undefined
  blocks: SheetBlock[]
  places: { old: string; now: string }[]
  hotlines: SheetHotline[]
  ask: Part
  /** The team of this place. */
  local: { who: string; phone: string } | undefined
  address: PaperAddress | undefined
  scan: Part
  trial: Part
  about: Part[]
  promise: Part[]
  /** `2026-11-22` */
  revised: string
}

export interface SheetOptions {
  /** The public address; without it the sheet says that it is a trial. */
  siteUrl: string | undefined
  /** `2026-11-22` */
  today: string
}

/** A block's words in the order of its page: the Vietnamese under a draft, before what is out of date and risky, alone where nothing is translated. */
function blockParts(block: Block, { language }: Edition, catalogue: Catalogue, tag: Part): Part[] {
  const { source } = catalogue
  const { state } = block.state
  const untranslated = state === 'source' || state === 'missing'
  const said = saidOf(block, catalogue, language, source).map(({ paragraphs, original }, index): Part => ({
    runs: oneParagraph(paragraphs),
    lang: original || untranslated ? source.htmlLang : language.htmlLang,
    role: index ? 'beside' : 'own',
  }))
  return state === 'stale' ? [tag, ...said] : said
}

export function sheetOf(catalogue: Catalogue, edition: Edition, { siteUrl, today }: SheetOptions): Sheet {
  const { guide, language, title, summary } = edition
  const { bones } = guide
  const sourceLang = catalogue.source.htmlLang
  const view = guideView(edition)
  const pictures = new Map(picturesOf(guide))
  const said = saidIn(catalogue, language)
  const labelled = (key: UiKey, value: string) => said(key, { role: 'mark', with: `: ${value}` })
  const tag = said('tag.stale', { role: 'mark', bold: true })
  const blocks = edition.blocks.map((block): SheetBlock => {
    const picture = pictures.get(block.id)
    const svg = view.drawing(block.id)
    return {
      id: block.id,
      kind: block.kind,
      number: block.number,
      parts: blockParts(block, edition, catalogue, tag),
      picture: picture && 'photo' in picture ? { photo: picture.photo } : svg === undefined ? undefined : { svg },
      label: ['Warning', 'Note'].includes(block.kind)
        ? catalogue.ui(language, block.kind === 'Warning' ? 'guide.warning' : 'guide.note').text
        : '',
      alt: (block.state.state === 'missing' ? undefined : block.translation?.alt) ?? block.source.alt ?? '',
    }
  })
  const needs = blocks.filter(({ kind }) => kind === 'Need')
  const hosts = [...new Set(Object.values(bones.sources).map(({ url }) => new URL(url).hostname.replace(/^www\./, '')))]
  const { authors, reviewers, origin } = guide.source.front
  const { front } = edition
  const translators = front && 'translators' in front ? front.translators : []
  const { local } = catalogue

  return {
    from: `${language.code}/${guide.slug}`,
    lang: title.lang,
    number: bones.number,
    title: partsOf(title, sourceLang, true),
    summary: partsOf(summary, sourceLang),
    notices: [...(bones.reviewBy < today ? (['guide.overdue'] as const) : []), ...noticesOf(edition)].map((key) =>
      said(key),
    ),
    need: needs.length ? { heading: said('guide.need', { bold: true }), blocks: needs } : undefined,
    blocks: blocks.filter(({ kind }) => kind !== 'Need'),
    places: catalogue.places
      .filter(({ id }) => bones.places.includes(id))
      .map((place) => ({ old: place.old.join(', '), now: place.new })),
    hotlines: bones.hotlines.flatMap((id): SheetHotline[] => {
      const hotline = catalogue.hotlines.get(id)
      if (!hotline) return []
      const ways = hotline.by.map((way) => catalogue.ui(language, `by.${way}`).text).join(' / ')
      const cost = catalogue.ui(language, `cost.${hotline.cost}`)
      return [
        {
          number: paperNumber(hotline.number),
          how: { runs: plainRun(`${ways}, ${cost.text}`), lang: cost.lang, role: 'mark' },
          name: partsOf(catalogue.name(language, 'hotline', id), sourceLang),
        },
      ]
    }),
    ask: said('help.ask'),
    local: local && {
      who: [local.name, local.team, local.hall].filter(Boolean).join(', '),
      phone: paperNumber(local.phone),
    },
    address: shortAddress(siteUrl, language, bones.number),
    scan: said('sheet.scan', { role: 'mark' }),
    trial: said('sheet.trial', { bold: true }),
    about: [
      labelled('guide.checked', dayText(bones.checked)),
      ...(origin === 'machine' && reviewers.length === 0 ? [said('guide.written-by-machine', { role: 'mark' })] : []),
      ...(hosts.length ? [labelled('guide.sources', hosts.join(', '))] : []),
      ...(authors.length ? [labelled('guide.written-by', authors.join(', '))] : []),
      ...(translators.length ? [labelled('guide.translated-by', translators.join(', '))] : []),
      ...(front?.reviewers.length ? [labelled('guide.reviewed-by', front.reviewers.join(', '))] : []),
      { runs: plainRun('CC BY-SA 4.0'), lang: 'en', role: 'mark' },
    ],
    promise: promiseOf(catalogue, language),
    revised: bones.revised,
  }
}
