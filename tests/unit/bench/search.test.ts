import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { findChromium } from '../../../src/bench/chromium.ts'
import { layPagefind, searchPages } from '../../../src/bench/search-pages.ts'
import { asAnswer } from '../../../src/bench/search-recall.ts'
import { recallRows } from '../../../src/bench/search-rows.ts'
import { benchSearch } from '../../../src/bench/search-run.ts'
import { searchTable, type SearchRow } from '../../../src/bench/search-table.ts'
import { manyGuides, measureTyping } from '../../../src/bench/search-typing.ts'
import type { Query } from '../../../src/bench/search/query.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

const query = (q: string, rel: string[], name: string, lang = 'vi'): Query => ({ lang, q, rel, class: name })
const progress = () => ({ step: () => undefined, end: () => undefined })

describe('answers', () => {
  it('are guides in their order, each once, whatever step a result leads to', () => {
    const hrefs = ['/vi/guides/b/#step-2', '/vi/guides/a/', '/vi/help/', '/vi/guides/b/']
    expect(asAnswer({ hrefs, weak: true })).toEqual({ slugs: ['b', 'a'], weak: true })
  })

  it('are scored by class for the site and for Pagefind, with what the site missed', () => {
    const [first, second, none] = [query('x', ['a'], 'exact'), query('y', ['b'], 'exact'), query('z', [], 'unrelated')]
    const rows = recallRows('mine', [first, second, none], {
      site: new Map([
        [first, { slugs: ['a'], weak: false }],
        [second, { slugs: ['c', 'b'], weak: false }],
        [none, { slugs: ['c'], weak: true }],
      ]),
      pagefind: new Map([
        [first, { slugs: [], weak: false }],
        [second, { slugs: ['b'], weak: false }],
        [none, { slugs: ['c'], weak: false }],
      ]),
    })
    expect(rows).toMatchObject([
      { class: 'exact', queries: 2, at1: 0.5, at5: 1, pagefind: { at1: 0.5, at5: 0.5 } },
      { class: 'unrelated', refused: 1, pagefind: { refused: 0 } },
      { class: 'all', queries: 3, misses: [] },
    ])
    expect(rows[0]!.misses).toEqual([{ lang: 'vi', q: 'y', rel: ['b'], found: ['c', 'b'], weak: false }])
    const text = searchTable(rows, ['mine'])
    expect(text).toMatch(/exact +2 +50\.0 +100\.0 +- /)
    expect(text).toContain('exact, vi "y": c b; wanted b')
    expect(searchTable(rows, [])).toContain('Missed: 1 ')
  })
})

it('a list grows by guides with other words, the same on every run', () => {
  const entries = ['a', 'b'].map((slug) => ({
    href: `/vi/guides/${slug}/`,
    title: 'Trả tiền điện bằng điện thoại ở nhà',
    keywords: ['tiền điện'],
  }))
  const grown = manyGuides(entries, ['lúa', 'cam'], [], 7)
  expect(grown.slice(0, 2)).toEqual(entries)
  expect(new Set(grown.map(({ href }) => href)).size).toBe(7)
  expect(new Set(grown.map(({ title }) => title)).size).toBeGreaterThan(3)
  expect(manyGuides(entries, ['lúa', 'cam'], [], 7)).toEqual(grown)
})

it('every key stroke of every query is timed', () => {
  const catalogue = loadCatalogue(contentFolder(), { showDrafts: true, today: '2026-11-22' })
  const typed = [query('dien', [], 'x'), query('sim', [], 'x'), query('   ', [], 'x'), query('ntawv', [], 'x', 'hmn')]
  const row = measureTyping(catalogue, 'vi', typed, () => undefined)
  expect(row).toMatchObject({ lang: 'vi', guides: 300, queries: 2, strokes: 7 })
  expect(row.most).toBeGreaterThanOrEqual(row.p95)
})

/** A site with a search that answers `tien` and guesses at all else, over an index that knows what it was told. */
async function smallSite() {
  const dist = await mkdtemp(join(tmpdir(), 'cam-tay-search-'))
  onTestFinished(() => rm(dist, { recursive: true, force: true }))
  const where = { start: '/a/search/t/start-vi.js', tag: 't' }
  const files = {
    _headers: "/*\n  Content-Security-Policy: script-src 'self'\n",
    'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
    'vi/index.html': '',
    'vi/search/index.html': `<!doctype html><html lang="vi-VN"><form><input name="q"></form><ol id="suggestions"></ol>
<ol id="results" data-index="${JSON.stringify(where).replaceAll('"', '&quot;')}"></ol><script src="/page.js"></script></html>`,
    'page.js': `
      const input = document.querySelector('input'), results = document.getElementById('results')
      const answer = () => {
        results.innerHTML = '<li><a href="/vi/guides/pay/#pay">Trả tiền</a>'
        document.body.toggleAttribute('data-weak', input.value !== 'tien')
        setTimeout(() => results.setAttribute('data-query', input.value), 5)
      }
      input.onfocus = () => document.dispatchEvent(new Event('full-text'))
      input.oninput = () => results.removeAttribute('data-query')
      input.form.onsubmit = (event) => { event.preventDefault(); answer() }
      input.value = new URLSearchParams(location.search).get('q')
      if (input.value) answer()`,
    'a/search/t/start-vi.js': 'start(pagefind,[["pay","1f"],["sim","2a"]])',
    'a/search/t/pagefind.js': `export const search = async (text) =>
      ({ results: text === 'tien' ? [{ id: 'vi-vn_2a' }, { id: 'vi-vn_1f' }] : [] })`,
    'a/search/t/index/x.pf_index': 'index',
  }
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true })
    await writeFile(join(dist, file), text)
  }
  return dist
}

describe('search pages of a site', () => {
  it('say where their index is and whose record is whose', async () => {
    const [page, ...others] = await searchPages(await smallSite())
    expect(others).toEqual([])
    expect(page).toMatchObject({ lang: 'vi', htmlLang: 'vi-VN', where: { tag: 't' } })
    expect(['vi-vn_1f', 'vi-vn_2a', 'vi-vn_none'].map(page!.slugOf)).toEqual(['pay', 'sim', undefined])
  })

  it('are refused where there are none, or where the records are missing', async () => {
    const dist = await smallSite()
    await expect(searchPages(join(dist, 'a'))).rejects.toThrow('no search page')
    await expect(searchPages(join(dist, 'not-there'))).rejects.toThrow('no search page')
    await rm(join(dist, 'a/search/t/start-vi.js'))
    await expect(searchPages(dist)).rejects.toThrow('start-vi.js')
  })

  it('must be there for every language that is asked', async () => {
    const catalogue = loadCatalogue(contentFolder(), { showDrafts: true, today: '2026-11-22' })
    const sets = [{ name: 'mine', queries: [query('x', [], 'y', 'hmn')] }]
    const bench = { chromium: '/none', catalogue, sets, typed: [], parts: [], query: 'x', runs: 1, progress }
    await expect(benchSearch(await smallSite(), bench)).rejects.toThrow('no search page in: hmn')
  })

  it('have Pagefind laid beside them in one folder', async () => {
    const [dist, folder] = [await smallSite(), await smallSite()]
    await layPagefind(dist, await searchPages(dist), folder)
    expect(await readFile(join(folder, 'pagefind/index/x.pf_index'), 'utf8')).toBe('index')
    expect(await readFile(join(folder, 'pagefind/pagefind.js'), 'utf8')).toContain('export')
    expect(await readFile(join(folder, 'vi/index.html'), 'utf8')).toContain('lang="vi-VN"')
  })
})

describe.skipIf(!findChromium())('in a browser', () => {
  it('the page and Pagefind are asked the same, and what is sent until the answer is counted', async () => {
    const dist = await smallSite()
    const catalogue = loadCatalogue(contentFolder(), { showDrafts: true, today: '2026-11-22' })
    const queries = [query('tien', ['pay'], 'exact'), query('bitcoin', [], 'unrelated'), query(' ', [], 'blank')]
    const rows: SearchRow[] = await benchSearch(dist, {
      ...{ chromium: findChromium()!, catalogue, sets: [{ name: 'mine', queries }], typed: queries, progress },
      ...{ parts: ['recall', 'loads'], query: 'tien', runs: 1 },
      lines: [{ name: 'quick', down: 4000, up: 4000, latency: 100 }],
    })
    expect(rows).toMatchObject([
      { measure: 'recall', class: 'exact', at1: 1, at5: 1, pagefind: { at1: 0, at5: 1 } },
      { class: 'unrelated', refused: 1, pagefind: { refused: 1 } },
      { class: 'blank' },
      { class: 'all', at1: 1 },
      { measure: 'load', who: 'site', lang: 'vi', line: 'quick', suggestion: undefined },
      { who: 'pagefind' },
    ])
    const [site, pagefind] = rows.filter((row) => row.measure === 'load')
    expect(site!.sent.slice(0, 2).map(({ path }) => path)).toEqual(['/vi/search/?q=tien', '/page.js'])
    expect(site!.result!.ms).toBeGreaterThan(200)
    expect(site!.result!.bytes).toBeGreaterThan(site!.result!.bodies)
    expect(site!.final.ms).toBeGreaterThanOrEqual(site!.result!.ms)
    expect(pagefind!.sent.map(({ path }) => path)).toContain('/pagefind/pagefind.js')
    expect(searchTable(rows, [])).toMatch(/quick, vi, this site: result +\d/)
  })
})
