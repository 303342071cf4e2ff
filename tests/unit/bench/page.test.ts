import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { findChromium, launchOptions } from '../../../src/bench/chromium.ts'
import { median } from '../../../src/bench/median.ts'
import { tally, type Request } from '../../../src/bench/meter.ts'
import { pageTable } from '../../../src/bench/page-table.ts'
import { largestGuide, type PageRow } from '../../../src/bench/page.ts'
import { requestsToRead, scrollThrough, visit } from '../../../src/bench/visit.ts'
import { serveFolder } from '../../../src/serve/server.ts'

async function folder(files: Record<string, string>) {
  const dist = await mkdtemp(join(tmpdir(), 'cam-tay-bench-'))
  onTestFinished(() => rm(dist, { recursive: true, force: true }))
  for (const [file, body] of Object.entries(files)) {
    await mkdir(dirname(join(dist, file)), { recursive: true })
    await writeFile(join(dist, file), body)
  }
  return dist
}

it.each([
  [[], 0],
  [[3], 3],
  [[10, 9, 3], 9],
  [[1, 2, 4, 9], 3],
])('the median of %j is %d', (numbers, middle) => {
  expect(median(numbers)).toBe(middle)
})

it('bytes are summed by kind', () => {
  const request = (kind: Request['kind'], bytes: number): Request => ({ url: '', kind, bytes, start: 0, end: 1 })
  expect(tally([request('html', 5), request('js', 2), request('js', 3)])).toMatchObject({
    requests: 3,
    bytes: 10,
    html: 5,
    js: 5,
    css: 0,
  })
})

it('the largest guide of a language is measured', async () => {
  const dist = await folder({
    'vi/guides/a/index.html': 'xx',
    'vi/guides/b/index.html': 'xxx',
    'vi/guides/c/print/index.html': 'xxxxx',
    'hmn/guides/d/index.html': 'xxxxx',
  })
  expect(await largestGuide(dist, 'vi')).toBe('b')
  expect(await largestGuide(dist, 'tyz')).toBeUndefined()
})

it('the table leaves out kinds of which nothing was loaded', () => {
  const none = { css: 0, js: 0, image: 0, font: 0, audio: 0, other: 0 }
  const row: PageRow = {
    ...{
      guide: 'pay',
      lang: 'vi',
      network: 'Slow 3G',
      runs: 5,
      requestsToRead: 1,
      requests: 1,
      bytes: 6000,
      html: 6000,
    },
    ...{ ...none, fcp: 2400.4, lcp: 2500, cls: 0, scrolledRequests: 2, scrolledBytes: 7000 },
  }
  const text = pageTable([row])
  expect(text).toMatch(/Slow 3G +1 +6\.000 +6\.000 +2\.400 +2\.500 +0\.000/)
  expect(text).not.toContain('css')
})

describe.skipIf(!findChromium())('in a browser', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(findChromium()!))
  })
  afterAll(() => browser.close())

  const page = (head: string, more = '') =>
    `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"><title>x</title>${head}</head>
<body><h1>Trả tiền điện</h1><section id="a" data-block="a"><p>Mở tin nhắn.</p></section>${more}</body></html>`
  const serve = async (files: Record<string, string>) => {
    const server = await serveFolder(await folder(files), { host: '127.0.0.1', port: 0 })
    onTestFinished(() => server.close())
    return `http://127.0.0.1:${server.port}/`
  }

  it('a page that needs nothing else is read after one request', async () => {
    const url = await serve({ 'index.html': page('<script type="module" src="/x.js"></script>'), 'x.js': 'void 0' })
    expect(await requestsToRead(browser, url)).toBe(1)
  })

  it('a page that looks different without its style sheet is not', async () => {
    const url = await serve({
      'index.html': page('<link rel="stylesheet" href="/x.css">'),
      'x.css': 'h1{font-size:99px}',
    })
    expect(await requestsToRead(browser, url)).toBe(2)
  })

  it('what is loaded on the way down counts only when one scrolls', async () => {
    const far = '<div><img src="/far.svg" width="10" height="10" loading="lazy" alt=""></div>'
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"></svg>'
    const url = await serve({ 'index.html': page('', `<p>${'<br>'.repeat(900)}</p>${far}`), 'far.svg': svg })
    const network = { name: 'quick', down: 8000, up: 8000, latency: 100 }
    const first = await visit(browser, url, network)
    expect(first).toMatchObject({ requests: 1, image: 0, js: 0 })
    expect(first.bytes).toBe(first.html)
    expect(first.fcp).toBeGreaterThan(100)
    expect(first.lcp).toBeGreaterThanOrEqual(first.fcp)
    expect(await scrollThrough(browser, url)).toMatchObject({ requests: 2 })
  })

  it('a page that is not there is an error', async () => {
    const url = await serve({ 'index.html': page(''), '404.html': page('') })
    await expect(scrollThrough(browser, `${url}none/`)).rejects.toThrow('404')
  })
})
