import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { cardOfPage, shareCards } from '../../../src/share/share-cards.ts'
import { contentFolder, swap, textOf, type Change } from '../../fixtures/content/folder.ts'
import { svgLines } from './svg-lines.ts'

const guide = 'guides/pay-bill'
const draft = 'Bản nháp, chưa ai kiểm tra.'
const ui = (text: string) =>
  text
    .replace('notice.draft: chữ', `notice.draft: ${draft}`)
    .replace('notice.missing: chữ', 'notice.missing: Chưa dịch.')

const options = { showDrafts: true, today: '2026-11-22' }
const catalogueOf = (changes: Record<string, Change> = {}) =>
  loadCatalogue(contentFolder({ 'languages/vi/ui.yaml': ui, ...changes }), options)
const wordsOf = (svg: string) => svgLines(svg).map(({ words }) => words)

/** Another guide with the same words and pictures. */
const twin = (number: number): Record<string, Change> => {
  const folder = contentFolder()
  return Object.fromEntries(
    ['vi.mdx', 'hmn.mdx', 'made-from.yaml', 'guide.yaml'].map((file) => [
      `guides/twin-${number}/${file}`,
      textOf(folder, `${guide}/${file}`).replace(/^number: 1$/m, `number: ${number}`),
    ]),
  )
}

describe('the share pictures of a library', () => {
  it('are there for the first page and, in each language, for its home, topics and guides', () => {
    expect([...shareCards(catalogueOf()).keys()].sort()).toEqual([
      '/',
      '/hmn/',
      '/hmn/guides/pay-bill/',
      '/hmn/topics/pay/',
      '/vi/',
      '/vi/guides/pay-bill/',
      '/vi/topics/pay/',
    ])
  })

  it('are there for its lessons', () => {
    const cards = shareCards(
      catalogueOf({
        ...twin(2),
        ...twin(3),
        'lessons/pay-safely.yaml': 'number: 1\nguides: [pay-bill, twin-2, twin-3]\n',
        'languages/vi/words.yaml': (text) => `${text}lesson.pay-safely: { words: Trả tiền cho chắc }\n`,
      }),
    )
    expect(wordsOf(cards.get('/hmn/lessons/pay-safely/')!.svg).join(' ')).toContain('Trả tiền cho chắc')
  })

  it('have names by what is on them', () => {
    const before = shareCards(catalogueOf()).get('/vi/guides/pay-bill/')!
    expect(before.path).toMatch(/^\/a\/share\/[0-9a-f]{16}\.jpg$/)
    expect(shareCards(catalogueOf()).get('/vi/guides/pay-bill/')!.path).toBe(before.path)
    const changed = catalogueOf({ [`${guide}/vi.mdx`]: swap('title: Trả tiền điện', 'title: Trả tiền nước') })
    expect(shareCards(changed).get('/vi/guides/pay-bill/')!.path).not.toBe(before.path)
  })

  it('differ between guides, also where title and drawing are the same', () => {
    const paths = [...shareCards(catalogueOf(twin(2)))]
      .filter(([page]) => page.includes('/guides/'))
      .map(([, { path }]) => path)
    expect(paths).toHaveLength(4)
    expect(new Set(paths).size).toBe(4)
  })

  it('say that a translation is a draft, that it is not there, and nothing where it is neither', () => {
    const of = (page: string, changes: Record<string, Change> = {}) =>
      wordsOf(shareCards(catalogueOf(changes)).get(page)!.svg)
    expect(of('/hmn/guides/pay-bill/')).toContain(draft)
    expect(of('/hmn/topics/pay/')).toContain(draft)
    expect(of('/vi/guides/pay-bill/')).not.toContain(draft)
    const missing = of('/hmn/guides/pay-bill/', { [`${guide}/hmn.mdx`]: null })
    expect(missing).toContain('Chưa dịch.')
    expect(missing).toContain('Lus Hmoob')
  })

  it('say that a step changed', () => {
    const stale = shareCards(catalogueOf({ [`${guide}/vi.mdx`]: swap('báo tiền điện', 'báo tiền nước') }))
    expect(wordsOf(stale.get('/hmn/guides/pay-bill/')!.svg)).toContain(draft)
  })

  it('show a pictogram where a guide has no drawing', () => {
    const folder = contentFolder({
      [`${guide}/guide.yaml`]: (text) => text.replace(/^ +picture:.*\n/gm, '').replace(/, picture: .*/, ' }'),
    })
    // The checks refuse it; a guide that has only photos is drawn in the same way.
    const bare = buildCatalogue(checkContent(folder, options).entries, options)
    expect(shareCards(bare).get('/vi/guides/pay-bill/')!.svg).toContain('href="#s-qr"')
  })
})

describe('the picture of a page', () => {
  it.each([
    ['/vi/guides/pay-bill/', '/vi/guides/pay-bill/'],
    ['/hmn/guides/pay-bill/share/', '/hmn/guides/pay-bill/'],
    ['/hmn/guides/pay-bill/present/', '/hmn/guides/pay-bill/'],
    ['/vi/topics/pay/sources/', '/vi/topics/pay/'],
    ['/hmn/help/', '/hmn/'],
    ['/hmn/guides/none/', '/hmn/'],
    ['/status/', '/'],
    ['/404.html', '/'],
    ['/404', '/'],
    ['', '/'],
    ['/', '/'],
  ])('%s is that of %s', (page, from) => {
    const catalogue = catalogueOf()
    const { path, alt } = shareCards(catalogue).get(from)!
    expect(cardOfPage(catalogue, page)).toEqual({ path, alt })
  })
})
