import { escapeXml } from '../pictures/sketch.ts'
import type { Language } from '../schemas/language.ts'
import type { Catalogue } from './catalogue.ts'

export interface FeedItem {
  title: string
  summary: string
  /** Path of the guide: `/vi/guides/pay/` */
  path: string
  /** Day of publication or of the last change, `2026-11-22`. */
  day: string
}

export interface Feed {
  title: string
  description: string
  language: Language
  items: FeedItem[]
}

/** A reader of feeds asks again and again: it needs what is new, not the whole library. */
const MOST_ITEMS = 50

/**
 * New and changed guides of one language, the newest first, those of one day by their numbers; a translation only when
 * every piece of it is reviewed.
 */
export function feedOf(catalogue: Catalogue, language: Language): Feed {
  const items = catalogue.guides
    .flatMap((guide) => {
      const { published, title, summary } = guide.editions.get(language.code)!
      if (!published) return []
      const { bones, slug } = guide
      const day = bones.revised > bones.published ? bones.revised : bones.published
      return [{ title: title.text, summary: summary.text, path: `/${language.code}/guides/${slug}/`, day }]
    })
    .sort((a, b) => b.day.localeCompare(a.day))
    .slice(0, MOST_ITEMS)
  return {
    title: `Cầm Tay – ${language.endonym}`,
    description: catalogue.ui(language, 'site.promise').text,
    language,
    items,
  }
}

/** `2026-11-22` → `Sun, 22 Nov 2026 00:00:00 +0700`: midnight in Viet Nam, as RSS writes it. */
const rssDate = (day: string) => new Date(`${day}T00:00:00Z`).toUTCString().replace('GMT', '+0700')

const element = (name: string, text: string, attributes = '') => `<${name}${attributes}>${escapeXml(text)}</${name}>`

/**
 * The feed as RSS 2.0. `base` is the public address without a slash at its end. An item's guid ends with its day, so that a
 * changed guide counts as unread again.
 */
export function rss({ title, description, language, items }: Feed, base: string) {
  const home = `${base}/${language.code}/`
  const entries = items.map(({ title, summary, path, day }) => {
    const link = base + path
    return [
      '<item>',
      element('title', title),
      element('link', link),
      element('guid', `${link}#${day}`, ' isPermaLink="false"'),
      element('pubDate', rssDate(day)),
      element('description', summary),
      '</item>',
    ].join('')
  })
  const newest = items[0]?.day
  const channel = [
    element('title', title),
    element('link', home),
    element('description', description),
    element('language', language.htmlLang),
    newest ? element('lastBuildDate', rssDate(newest)) : '',
    `<atom:link href="${escapeXml(home)}feed.xml" rel="self" type="application/rss+xml"/>`,
    ...entries,
  ].join('')
  const root = '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">'
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}<channel>${channel}</channel></rss>\n`
}
