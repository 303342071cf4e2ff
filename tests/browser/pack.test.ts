import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unzipSync } from 'fflate'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/from-disk.ts'
import { makePacks } from '../../src/pack/make-packs.ts'
import { budgets } from '../../src/site.ts'
import { useBrowser, visit } from './browser.ts'

useBrowser()

const today = '2026-11-22'
const folder = mkdtempSync(join(tmpdir(), 'cam-tay-pack-'))
const opened = (path: string) => String(pathToFileURL(join(folder, 'card', 'cam-tay', path)))
let bytes: number
let inside: string[]

beforeAll(async () => {
  const catalogue = loadCatalogue('content', { showDrafts: true, today })
  const wanted = { files: false, voices: true, zim: false, siteUrl: 'https://camtay.example', today }
  const [pack] = await makePacks({ dist: inject('dist'), out: folder, catalogue, ...wanted })
  const files = unzipSync(readFileSync(pack!.file))
  bytes = pack!.bytes
  inside = Object.keys(files)
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, 'card', path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A phone without network that opens the pack; what it asks for elsewhere and complains of is noted. */
async function onCard(javaScriptEnabled: boolean) {
  const page = await visit('about:blank', { javaScriptEnabled, offline: true })
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith('file:')) elsewhere.push(request.url())
  })
  page.on('requestfailed', (request) => {
    // The icon on the tab is given up when the reader goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(request.url())
  })
  page.on('console', (message) => complaints.push(message.text()))
  await page.goto(opened('index.html'))
  return { page, elsewhere, complaints }
}

const inView = (page: Page, id: string) =>
  page.evaluate((name) => {
    const { top, bottom } = document.getElementById(name)!.getBoundingClientRect()
    return top < innerHeight && bottom > 0
  }, id)

it('the library is light enough for a chat group', () => {
  expect(bytes).toBeLessThan(budgets.library)
  expect(inside).toContain('cam-tay/HUONG-DAN.txt')
})

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('from a memory card, offline, %s', (_, javaScriptEnabled) => {
  it('leads from the language by topic and guide to a step, and to the same step in another language', async () => {
    const { page, elsewhere, complaints } = await onCard(javaScriptEnabled)
    await page.locator('.langs a[hreflang="hmn-Latn"]').click()
    await page.locator('.tiles a').nth(2).click()
    await page.locator('.guides a').first().click()
    const step = page.locator('.step').nth(2)
    const id = (await step.getAttribute('id'))!
    await step.locator('.lg summary').click()
    await step.locator('.lg a[hreflang="vi"]').click()
    await page.waitForURL(/\/vi\/guides\/.*\/index\.html#/)
    expect(page.url().split('#')[1]).toBe(id)
    await expect(inView(page, id)).resolves.toBe(true)
    await page.locator('.l a').nth(1).click()
    await page.locator('.do a').first().click()
    expect(page.url()).toBe(opened('hmn/index.html'))
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
    await page.context().close()
  })

  it('offers the list of all guides where the search was, and no box that would do nothing', async () => {
    const { page, elsewhere, complaints } = await onCard(javaScriptEnabled)
    await page.goto(opened('vi/index.html'))
    await expect(page.locator('form, input, button:visible').count()).resolves.toBe(0)
    await page.getByText('Tất cả các bài').click()
    expect(page.url()).toBe(opened('vi/search/index.html'))
    await expect(page.locator('form, input, button:visible').count()).resolves.toBe(0)
    const guides = inside.filter((path) => /^cam-tay\/vi\/guides\/[^/]+\/index\.html$/.test(path))
    await expect(page.locator('#list a:visible').count()).resolves.toBe(guides.length)
    await page.locator('#list a').last().click()
    await page.locator('main[data-guide]').waitFor()
    expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
    await page.context().close()
  })
})

it('pages on a card look as they do on the site: pictures drawn, nothing wider than the phone, the copy dated', async () => {
  const { page, elsewhere, complaints } = await onCard(false)
  const pages = [
    'index.html',
    'hmn/index.html',
    'hmn/help/index.html',
    'hmn/topics/pay/index.html',
    'hmn/guides/pay-electricity-bill/index.html',
    'vi/lessons/safe-phone/index.html',
    'vi/search/index.html',
  ]
  for (const path of pages) {
    await page.goto(opened(path))
    await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(360)
    await expect(page.locator('form, input, progress, noscript, button:visible').count()).resolves.toBe(0)
    await expect(page.locator('footer').innerText()).resolves.toContain('22/11/2026')
    const drawings = page.locator('main svg:visible')
    const heights = await drawings.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights.filter((height) => height < 10)).toEqual([])
  }
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto(opened('vi/guides/pay-electricity-bill/present/index.html'))
  const first = page.url()
  await page.locator('.st .nx').first().click()
  expect(page.url()).not.toBe(first)
  await page.locator('.close').click()
  expect(page.url()).toMatch(/pay-electricity-bill\/index\.html/)
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] })
  await page.context().close()
})
