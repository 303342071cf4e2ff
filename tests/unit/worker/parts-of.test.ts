import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { indexFiles, listFiles, mediaOf, partsOf } from '../../../src/worker/parts-of.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

const load = () => loadCatalogue(contentFolder(), { showDrafts: true, today: '2026-11-22' })

it('every guide of a language is in a part, with the way to it and its paper address', () => {
  const catalogue = load()
  for (const language of catalogue.languages) {
    const pages = new Set(partsOf(catalogue, language).flatMap(({ pages }) => pages))
    for (const { slug, bones } of catalogue.guides) {
      expect(pages).toContain(`/${language.code}/guides/${slug}/`)
      expect(pages).toContain(`/${language.letter}/${bones.number}/`)
    }
    for (const page of ['', 'help/', 'search/']) expect(pages).toContain(`/${language.code}/${page}`)
    for (const page of pages) expect(page).toMatch(/^\/([^.]+\/)?$/)
  }
})

describe('what a page shows besides', () => {
  const photo = (widths: number[]) =>
    `<picture><source type="image/avif" srcset="/a/photos/ab-480.avif 480w"><img src="/a/photos/ab-720.jpg" srcset="${widths
      .map((width) => `/a/photos/ab-${width}.jpg ${width}w`)
      .join(', ')}" alt=""></picture>`
  it.each([
    ['the photo that phones show', photo([240, 480, 720]), 'photos', ['/a/photos/ab-480.jpg']],
    ['a small photo as it is', photo([240, 300]), 'photos', ['/a/photos/ab-720.jpg']],
    ['no foreign picture', '<img src="https://x.example/a.jpg">', 'photos', []],
    [
      'voices',
      '<audio src="/v/pay/vi/one.m4a"></audio><audio src="/v/pay/vi/two.m4a">',
      'voices',
      ['/v/pay/vi/one.m4a', '/v/pay/vi/two.m4a'],
    ],
    [
      'a voice that waits in an attribute',
      '<button data-voice="/v/pay/vi/one.m4a#t=1">',
      'voices',
      ['/v/pay/vi/one.m4a'],
    ],
    ['no paper address', '<a href="/V/11/">', 'voices', []],
    ['nothing', '', 'voices', []],
  ] as const)('%s', (_, html, kind, found) => {
    expect(mediaOf(html, kind)).toEqual(found)
  })
})

it('of the index a language takes what is its own and what all need', () => {
  const catalogue = load()
  const [vi, hmn] = ['vi', 'hmn'].map((code) => catalogue.languages.find((language) => language.code === code)!)
  const files = [
    'pagefind.js',
    'start-vi.js',
    'start-hmn.js',
    'steps-hmn-0.json',
    'index/vi_1.pf_index',
    'index/hmn-latn_2.pf_index',
    'pagefind.vi_3.pf_meta',
    'wasm.unknown.pagefind',
  ].map((name) => `/a/search/tag/${name}`)
  const names = (language: typeof vi) =>
    indexFiles([...files, '/vi/index.html'], language!, [vi!, hmn!]).map((path) => path.slice('/a/search/tag/'.length))
  expect(names(vi)).toEqual([
    'pagefind.js',
    'start-vi.js',
    'index/vi_1.pf_index',
    'pagefind.vi_3.pf_meta',
    'wasm.unknown.pagefind',
  ])
  expect(names(hmn)).toEqual([
    'pagefind.js',
    'start-hmn.js',
    'steps-hmn-0.json',
    'index/hmn-latn_2.pf_index',
    'wasm.unknown.pagefind',
  ])
})

it('a language whose code begins with that of another takes its own files, and the other does not', () => {
  const hmn = load().languages.find(({ code }) => code === 'hmn')!
  const vn = { ...hmn, code: 'hmn-vn', htmlLang: 'hmn-Latn-VN' }
  const of = (code: string, tag: string) => [
    `/a/search/tag/start-${code}.js`,
    `/a/search/tag/steps-${code}-0.json`,
    `/a/search/tag/index/${tag}_1a.pf_index`,
    `/a/search/tag/pagefind.${tag}_2b.pf_meta`,
    `/a/search/list-${code}-0123456789abcdef.json`,
  ]
  const [first, second] = [of('hmn', 'hmn-latn'), of('hmn-vn', 'hmn-latn-vn')]
  const shared = ['/a/search/tag/pagefind.js']
  const all = [...shared, ...first, ...second]
  expect(indexFiles(all, hmn, [hmn, vn])).toEqual([...shared, ...first])
  expect(indexFiles(all, vn, [hmn, vn])).toEqual([...shared, ...second])
  expect(listFiles(all, hmn)).toEqual([first.at(-1)])
  expect(listFiles(all, vn)).toEqual([second.at(-1)])
})
