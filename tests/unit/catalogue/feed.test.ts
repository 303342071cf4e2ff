import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../src/catalogue/catalogue.ts'
import { feedOf, rss } from '../../../src/catalogue/feed.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'

const base = 'https://camtay.example'
const hostile = 'Tiền <b>&amp; điện</b> ]]> "rẻ"'

const catalogueOf = (changes = {}) => loadCatalogue(contentFolder(changes), { showDrafts: true, today: '2026-11-22' })

/** The fixture's guide many times over, each with its own number and days. */
function withGuides(days: [slug: string, published: string, revised: string][]): Catalogue {
  const catalogue = catalogueOf()
  const [guide] = catalogue.guides
  const guides = days.map(([slug, published, revised], index) => ({
    ...guide!,
    slug,
    bones: { ...guide!.bones, number: index + 1, published, revised },
  }))
  return { ...catalogue, guides }
}

const feedFor = (catalogue: Catalogue, code: string) =>
  feedOf(
    catalogue,
    catalogue.languages.find((language) => language.code === code)!,
  )

describe('the feed of a language', () => {
  it('lists what is newest or newly changed first, and guides of one day by their numbers', () => {
    const catalogue = withGuides([
      ['old', '2026-01-02', '2026-01-02'],
      ['changed', '2025-01-01', '2026-11-20'],
      ['twin-a', '2026-10-03', '2026-10-03'],
      ['twin-b', '2026-10-03', '2026-10-03'],
    ])
    expect(feedFor(catalogue, 'vi').items.map(({ path, day }) => [path, day])).toEqual([
      ['/vi/guides/changed/', '2026-11-20'],
      ['/vi/guides/twin-a/', '2026-10-03'],
      ['/vi/guides/twin-b/', '2026-10-03'],
      ['/vi/guides/old/', '2026-01-02'],
    ])
  })

  it('holds no draft', () => {
    const catalogue = catalogueOf()
    expect(catalogue.guides[0]!.editions.get('hmn')!.states.has('draft')).toBe(true)
    expect(feedFor(catalogue, 'hmn').items).toEqual([])
    expect(feedFor(catalogue, 'vi').items).toHaveLength(catalogue.guides.length)
  })

  it('holds the newest 50 of a thousand', () => {
    const days = Array.from({ length: 1000 }, (_, index): [string, string, string] => {
      const day = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
      return [`guide-${index}`, day, day]
    })
    const { items } = feedFor(withGuides(days), 'vi')
    expect([items.length, items[0]!.path]).toEqual([50, '/vi/guides/guide-999/'])
  })
})

describe('its RSS', () => {
  const parsed = (catalogue: Catalogue, code = 'vi') => load(rss(feedFor(catalogue, code), base), { xml: true })

  it('carries title, absolute link, day in Viet Nam and summary', () => {
    const $ = parsed(withGuides([['pay', '2026-01-01', '2026-11-22']]))
    const texts = Object.fromEntries(
      $('item > *')
        .toArray()
        .map((element) => [element.tagName, $(element).text()]),
    )
    expect(texts).toEqual({
      title: 'Trả tiền điện',
      link: `${base}/vi/guides/pay/`,
      guid: `${base}/vi/guides/pay/#2026-11-22`,
      pubDate: 'Sun, 22 Nov 2026 00:00:00 +0700',
      description: expect.stringMatching(/./) as string,
    })
    expect([$('channel > language').text(), $('channel > link').text()]).toEqual(['vi', `${base}/vi/`])
    expect($('atom\\:link').attr('href')).toBe(`${base}/vi/feed.xml`)
  })

  it('keeps hostile words as words', () => {
    const catalogue = catalogueOf({ 'guides/pay-bill/vi.mdx': swap('title: Trả tiền điện', `title: '${hostile}'`) })
    const text = rss({ ...feedFor(catalogue, 'vi'), description: hostile }, base)
    const $ = load(text, { xml: true })
    expect($('item > title').text()).toBe(hostile)
    expect($('channel > description').text()).toBe(hostile)
    expect($('b')).toHaveLength(0)
    expect(text).not.toMatch(/&(?!(?:amp|lt|gt);)/)
    expect(text.replace(/^<\?xml[^>]*>/, '')).not.toContain(']]>')
  })

  it('is a whole feed even with nothing in it', () => {
    const $ = parsed(catalogueOf(), 'hmn')
    expect([$('channel').length, $('item').length, $('channel > language').text()]).toEqual([1, 0, 'hmn-Latn'])
    expect($('lastBuildDate')).toHaveLength(0)
  })
})
