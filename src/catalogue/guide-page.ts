import type { Catalogue, Edition, Guide } from './catalogue.ts'
import { guideNamed } from './guide-named.ts'
import { sourcesPath, topicGuides } from './topic-guides.ts'

/** What the pages of a guide are made of. */
export interface GuidePage {
  edition: Edition
  related: Guide[]
  previous: Guide | undefined
  next: Guide | undefined
  /** Of its sources: `/vi/topics/pay/sources/#pay-bill`. */
  sourcesPath: string
  /**
   * The library as these pages may see it: this guide, the titles of those it names, and what all pages share. Whatever else a
   * component asks for throws, because the page is made again only when something that it may see has changed (`inputsOf`).
   */
  catalogue: Catalogue
}

const linked = /<Guide id="([^"#]+)/g

/** Guides that its pages name: related ones, neighbours, those in its words in any language. */
function namedBy(catalogue: Catalogue, guide: Guide): Guide[] {
  const { related, previous, next } = around(catalogue, guide)
  const words = [...guide.editions.values()].flatMap(({ blocks, title, summary }) => [
    title.text,
    summary.text,
    ...blocks.flatMap(({ source, translation }) => [source.words, translation?.words ?? '']),
  ])
  const inWords = words.flatMap((text) => [...text.matchAll(linked)].map(([, slug]) => guideNamed(catalogue, slug)))
  const named = new Set([...related, previous, next, ...inWords])
  return [...named].filter((other) => other !== undefined && other !== guide) as Guide[]
}

function around(catalogue: Catalogue, guide: Guide) {
  const siblings = topicGuides(catalogue, guide.topic.id)
  const place = siblings.indexOf(guide)
  return {
    related: guide.bones.related.flatMap((slug) => guideNamed(catalogue, slug) ?? []),
    previous: siblings[place - 1],
    next: siblings[place + 1],
  }
}

/** All that a page may show of another guide. */
const mentionOf = ({ slug, source, editions }: Guide) => ({
  slug,
  source: { front: { title: source.front.title } },
  editions: new Map([...editions].map(([code, { title }]) => [code, { title }])),
})

const only = <T extends object>(what: string, allowed: T): T =>
  new Proxy(allowed, {
    get(target, name, receiver) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name, receiver) as unknown
      throw new Error(`a page of one guide is kept until the guide changes: it must not read "${name}" of ${what}`)
    },
  })

const seen = new WeakMap<Catalogue, Map<Guide, Catalogue>>()

function catalogueFor(whole: Catalogue, guide: Guide): Catalogue {
  const made = seen.get(whole) ?? new Map<Guide, Catalogue>()
  seen.set(whole, made)
  const known = made.get(guide)
  if (known) return known
  const { languages, source, hotlines, services, places, local, ui, name, digests } = whole
  const mentioned = namedBy(whole, guide).map((other) => only(`the guide ${other.slug}`, mentionOf(other)) as Guide)
  const shared = { languages, source, hotlines, services, places, local, ui, name, digests }
  const restricted = only('the library', { ...shared, guides: [guide, ...mentioned] }) as Catalogue
  made.set(guide, restricted)
  return restricted
}

export function guidePage(whole: Catalogue, code: string, slug: string): GuidePage {
  const guide = guideNamed(whole, slug)
  const edition = guide?.editions.get(code)
  if (!guide || !edition) throw new Error(`no guide "${slug}" in "${code}"`)
  const catalogue = catalogueFor(whole, guide)
  const mention = (other: Guide | undefined) => guideNamed(catalogue, other?.slug)
  const { related, previous, next } = around(whole, guide)
  return {
    edition,
    related: related.map((other) => mention(other)!),
    previous: mention(previous),
    next: mention(next),
    sourcesPath: sourcesPath(whole, code, guide),
    catalogue,
  }
}

/** Everything that the pages of a guide can depend on, but for code, settings and the bytes of its photos. */
export function inputsOf(whole: Catalogue, code: string, guide: Guide): string {
  const { related, previous, next } = around(whole, guide)
  return JSON.stringify([
    code,
    whole.digests.shared,
    whole.digests.guides.get(guide.slug),
    [related, [previous], [next]].map((guides) => guides.map((other) => other?.slug)),
    namedBy(whole, guide).map(({ slug, source, editions }) => [
      slug,
      source.front.title,
      [...editions.values()].map(({ title }) => title),
    ]),
    sourcesPath(whole, code, guide),
  ])
}
