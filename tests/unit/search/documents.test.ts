import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { searchDocuments } from '../../../src/search/documents.ts'
import { buildIndex } from '../../../src/search/pagefind-index.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'

const load = (...changes: Parameters<typeof contentFolder>) =>
  loadCatalogue(contentFolder(...changes), { showDrafts: true, today: '2026-11-22' })

const textOf = (html: string) => html.replace(/<[^>]+>/g, ' ').replaceAll('\u0335', '')

describe('searchDocuments', () => {
  it('gives the stroke of đ to the indexer as a mark, and joins neighbouring words', () => {
    const { html } = searchDocuments(load(), 'vi')[0]!
    expect(html).not.toMatch(/đ/i)
    expect(html).toContain('d\u0335iện')
    expect(html).toContain('tiendien')
  })

  it('indexes an untranslated step as Vietnamese only', () => {
    const catalogue = load({
      'guides/pay-bill/hmn.mdx': (text) => text.replace(/<Step id="open-message"[^]*?<\/Step>\n/, ''),
    })
    const { html } = searchDocuments(catalogue, 'hmn')[0]!
    expect(textOf(html)).not.toContain('tin nhắn')
    expect(textOf(html)).toContain('Trả tiền')
    expect(textOf(searchDocuments(catalogue, 'vi')[0]!.html)).toContain('tin nhắn')
  })

  it('escapes what looks like markup', () => {
    const catalogue = load({ 'guides/pay-bill/vi.mdx': swap('keywords: [tiền điện]', 'keywords: ["a<b & c"]') })
    expect(searchDocuments(catalogue, 'vi')[0]!.html).toContain('a&lt;b &amp; c')
  })
})

describe('buildIndex', () => {
  it('gives the same bytes again, without fragments, and an id for every record', async () => {
    const documents = ['vi', 'hmn'].flatMap((code) => searchDocuments(load(), code))
    const [first, second] = [await buildIndex(documents), await buildIndex(documents)]
    expect([...first.ids.keys()].sort()).toEqual(['hmn/pay-bill', 'vi/pay-bill'])
    expect([...first.files.keys()].filter((path) => /fragment|ui|highlight/.test(path))).toEqual([])
    expect([...first.files].map(([path, bytes]) => [path, bytes.toString('base64')])).toEqual(
      [...second.files].map(([path, bytes]) => [path, bytes.toString('base64')]),
    )
  })
})
