import { createHash } from 'node:crypto'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { siteSummary } from '../../../../src/checks/site/summary.ts'
import { brotliSize, partsOf, weighDrawings } from '../../../../src/checks/site/weigh.ts'
import {
  add,
  both,
  checkAfter,
  draft,
  guide,
  honestSite,
  inBody,
  inScript,
  movedTo,
  replaceIn,
  table,
  writeSite,
} from './honest-site.ts'

/** Letters that no compressor shortens to less than three quarters. */
const noise = (length: number) => {
  let text = ''
  for (let n = 0; text.length < length; n++) text += createHash('sha512').update(String(n)).digest('base64url')
  return text.slice(0, length)
}
const page = (bytes: number) =>
  (honestSite()['index.html'] as string).replace('<h1>', `<p>${noise(bytes * 1.3)}</p><h1>`)
const hidden = (bytes: number) => page(bytes).replace('</title>', '</title><meta name="robots" content="noindex">')
const scripted = (bytes: number) =>
  hidden(bytes).replace('</title>', '</title><script type="module" src="/a/desk.js"></script>')
const path = (bytes: number) => `M0 0l${[...noise(bytes * 1.5)].map((letter) => letter.charCodeAt(0)).join(' ')}`

describe('budgets', () => {
  table([
    ['a guide of 10 KB', inBody(`<p>${noise(12_500)}</p>`), `page-too-large ${guide}`],
    [
      'a page of 10 KB',
      add({ 'about/index.html': movedTo('/about/', hidden(10_000)) }),
      'page-too-large about/index.html',
    ],
    ['a list of 12 KB', add({ 'vi/search/index.html': movedTo('/vi/search/', hidden(12_000)) })],
    [
      'a list of 15 KB',
      add({ 'vi/search/index.html': movedTo('/vi/search/', hidden(15_000)) }),
      'page-too-large vi/search/index.html',
    ],
    ["an editors' page of 50 KB", add({ 'status/index.html': hidden(50_000) })],
    ["an editors' page of 70 KB", add({ 'status/index.html': hidden(70_000) }), 'page-too-large status/index.html'],
    ['a page of the desk of 50 KB', add({ 'desk/hmn/index.html': movedTo('/desk/hmn/', hidden(50_000)) })],
    [
      'one that is too large with its script',
      add({
        'desk/hmn/index.html': movedTo('/desk/hmn/', scripted(40_000)),
        'a/desk.js': `x="${noise(30_000)}"`,
      }),
      'desk-too-large desk/hmn/index.html',
    ],
    [
      'one that search engines may list',
      add({ 'desk/hmn/index.html': movedTo('/desk/hmn/', page(100)) }),
      'desk-open desk/hmn/index.html',
    ],
    [
      'guides of 7 KB each',
      both(inBody(`<p>${noise(8300)}</p>`), inBody(`<p>${noise(8300)}</p>`, draft)),
      `guide-median ${draft}`,
    ],
    ['one guide of 8 KB among smaller ones', inBody(`<p>${noise(9500)}</p>`)],
    ['scripts of 6 KB', inScript(`x("${noise(7500)}")`), `script-too-large ${draft}`],
    [
      'scripts of 6 KB, most of it imported',
      add({ 'a/stored.js': `export const a="${noise(7500)}"` }),
      `script-too-large ${draft}`,
    ],
    ['drawings of 1 KB', replaceIn(guide, 'M6 4h5v9', path(1500)), `drawings-too-large ${guide}`],
    [
      'a shape of 1 KB that no drawing uses',
      replaceIn(guide, '</symbol>', `</symbol><symbol id="s-x"><path d="${path(1500)}"/></symbol>`),
      `drawings-too-large ${guide}`,
    ],
    [
      'a photo of 13 KB on a phone',
      both(add({ 'a/x.jpg': Buffer.alloc(13_000) }), inBody('<img src="/a/x.jpg" srcset="/a/x.jpg 480w" alt="">')),
      `photo-too-large ${guide}`,
    ],
    [
      'a photo of 13 KB on a larger screen',
      both(
        add({ 'a/x.jpg': Buffer.alloc(13_000), 'a/s.jpg': Buffer.alloc(9000) }),
        inBody('<img src="/a/x.jpg" srcset="/a/s.jpg 480w, /a/x.jpg 960w" alt="">'),
      ),
    ],
  ])

  it('name the size, the largest part and what to do', async () => {
    const { findings } = await checkAfter(inBody(`<p>${noise(12_500)}</p>`))
    const [found] = findings.filter(({ rule }) => rule === 'page-too-large')
    expect(found!.what).toMatch(/trang nặng \d{5} byte khi nén, hơn mức 9000 byte: lời và khung \d+/)
    expect(found!.fix).toContain('tách bài')
  })
})

describe('sizes of pages', () => {
  it('are those of the compressed file beside a page', async () => {
    const right = brotliCompressSync(Buffer.from('x'))
    const { sizes } = await checkAfter(add({ 'x/y.html': Buffer.from('x'), 'x/y.html.br': right }))
    expect(sizes.find(({ file }) => file === 'x/y.html')).toEqual({
      file: 'x/y.html',
      kind: 'file',
      html: 1,
      brotli: right.length,
    })
  })

  it('do not believe a compressed file of another page', async () => {
    const change = add({ 'index.html.br': brotliCompressSync(Buffer.from('x')) })
    const { sizes, rules } = await checkAfter(change)
    expect(sizes.find(({ file }) => file === 'index.html')!.brotli).toBeGreaterThan(300)
    expect(rules).toContain('compressed-stale index.html.br')
  })

  it('tell what each part costs', async () => {
    const text = noise(2600)
    const style = `<style>.a{content:"${text.slice(0, 1200)}"}</style>`
    const data = `<script type="application/ld+json">{"a":"${text.slice(1200, 1800)}"}</script>`
    const html = `${style}${data}<p>${text.slice(1800)}</p>`
    const parts = await partsOf(html, await brotliSize(html))
    expect(parts.pictures).toBe(0)
    expect(parts.css).toBeGreaterThan(parts.words)
    expect(parts.words).toBeGreaterThan(parts.data)
    expect(parts.data).toBeGreaterThan(400)
  })

  it('count drawings with only the shapes that nothing else uses', async () => {
    const symbol = (name: string) => `<symbol id="s-${name}"><path d="${path(300)}"/></symbol>`
    const drawn = `<svg class="p scene"><use href="#s-a"/></svg>`
    const alone = `<p>x</p>${drawn}<svg class="sym">${symbol('a')}</svg>`
    const shared = `<svg class="i"><use href="#s-a"/></svg>${alone}`
    expect(await weighDrawings(alone, 2000)).toMatchObject({ count: 1 })
    expect((await weighDrawings(shared, 2000)).bytes).toBeLessThan((await weighDrawings(alone, 2000)).bytes)
  })
})

describe('the summary', () => {
  it('lists the heaviest pages first and says how much there is', async () => {
    const dist = await writeSite(honestSite())
    const { sizes, findings } = await checkAfter((files) => files)
    const read = async (file: string) => honestSite()[file] as string
    const { text, data } = await siteSummary({ dist, findings, sizes, read })
    expect(data.largest[0]!.brotli).toBe(Math.max(...sizes.map(({ brotli }) => brotli)))
    expect(data).toMatchObject({ files: Object.keys(honestSite()).length })
    expect(text).toContain('Trang tốt')
    expect(text).toContain(guide)
  })
})

describe('the size of the whole library', () => {
  table([
    ['six megabytes of pictures', add({ 'a/big.webp': Buffer.alloc(6_000_001) }), 'library-too-large index.html'],
    [
      'voices and files to send of any size',
      add({ 'v/hmn/big.m4a': Buffer.alloc(7_000_000), 'vi/guides/pay/share/pay-vi.pdf': Buffer.alloc(7_000_000) }),
    ],
  ])
})
