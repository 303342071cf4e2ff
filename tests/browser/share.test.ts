import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { describe, expect, inject, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { guidePages } from './pages.ts'

useBrowser()

const guide = '/hmn/guides/pay-electricity-bill/'
const address = `https://camtay.example${guide}`
const kinds = ['jpg', 'pdf', 'txt', 'html']
const names = kinds.map((kind) => `pay-electricity-bill-hmn.${kind}`)

const zalo =
  'Mozilla/5.0 (Linux; Android 10; RMX2185; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/110.0 Mobile Safari/537.36 Zalo android/12100689'

/** Remembers what a page sends, in place of the phone's own list of apps. */
const withSharing = (page: Page) =>
  page.addInitScript(() => {
    const sent: unknown[] = []
    const share = async ({ files, ...rest }: ShareData) => {
      sent.push({ ...rest, ...(files && { files: files.map(({ name, type, size }) => ({ name, type, size })) }) })
    }
    Object.assign(window, { sent })
    Object.defineProperty(navigator, 'share', { value: share })
    Object.defineProperty(navigator, 'canShare', { value: () => true })
  })
const sentBy = (page: Page) => page.evaluate(() => (window as unknown as { sent: unknown[] }).sent)

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('the share page %s', (_, javaScriptEnabled) => {
  it('shows the address, the code and every file with its size, the picture first', async () => {
    const page = await visit(`${guide}share/`, { javaScriptEnabled })
    await expect(page.locator('#address').innerText()).resolves.toBe(address)
    await expect(page.locator('svg.qr').isVisible()).resolves.toBe(true)
    const links = page.locator('.files a')
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    expect(hrefs).toEqual(names)
    for (const size of await links.locator('small').allInnerTexts()) expect(size).toMatch(/^(?:\d+ KB|\d+,\d MB)$/)
    await expect(page.locator('#save').getAttribute('href')).resolves.toBe(names[0])
    await expect(page.locator('#save small').innerText()).resolves.toMatch(/ (?:KB|MB)$/)
    await page.context().close()
  })

  it('has plain links to send by', async () => {
    const page = await visit(`${guide}share/`, { javaScriptEnabled })
    const hrefs = await page.locator('.ways a').evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(hrefs.map((href) => href.split('?')[0])).toEqual([
      'https://www.facebook.com/sharer/sharer.php',
      'sms:',
      'viber://forward',
    ])
    for (const href of hrefs) expect(decodeURIComponent(href)).toContain(address)
    await page.context().close()
  })
})

it('without JavaScript no button is shown that would do nothing', async () => {
  const page = await visit(`${guide}share/`, { javaScriptEnabled: false })
  await expect(page.locator('button:visible').count()).resolves.toBe(0)
  await page.context().close()
})

it('asks nothing of anybody else and of us only its script', async () => {
  const page = await visit('about:blank')
  const requests: string[] = []
  // The icon on the tab is the browser's own wish.
  page.on('request', (request) => {
    const { origin, pathname } = new URL(request.url())
    if (pathname !== '/favicon.svg') requests.push(origin + request.resourceType())
  })
  await page.goto(`${guide}share/`, { waitUntil: 'networkidle' })
  const own = inject('url')
  expect([...new Set(requests)].sort()).toEqual([`${own}document`, `${own}script`])
  await page.context().close()
})

describe('copying the address', () => {
  it('puts it on the clipboard and says so', async () => {
    const page = await visit(`${guide}share/`, { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#copy ~ .say').innerText()).toMatch(/^Đã chép/)
    await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(address)
    await page.context().close()
  })

  it('works the old way where phones have no clipboard', async () => {
    const page = await visit('about:blank', { permissions: ['clipboard-read', 'clipboard-write'] })
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'clipboard', { value: undefined }))
    await page.goto(`${guide}share/`)
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#copy ~ .say').innerText()).toMatch(/^Đã chép/)
    await page.context().close()
  })

  it('where it is forbidden, leaves the address selected and says what to do', async () => {
    const page = await visit('about:blank')
    await page.addInitScript(() => {
      Object.defineProperty(Navigator.prototype, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('forbidden')) },
      })
      document.execCommand = () => false
    })
    await page.goto(`${guide}share/`)
    await page.locator('#copy').click()
    await expect.poll(() => page.locator('#copy ~ .say').innerText()).toMatch(/^Bấm giữ/)
    await expect(page.evaluate(() => String(getSelection()))).resolves.toBe(address)
    await page.context().close()
  })
})

describe("sending by the phone's own apps", () => {
  it('hands over the address', async () => {
    const page = await visit('about:blank')
    await withSharing(page)
    await page.goto(`${guide}share/`)
    await page.locator('#send-link').click()
    await expect.poll(() => sentBy(page)).toEqual([{ title: await page.title(), url: address }])
    await page.context().close()
  })

  it('hands over the picture as a file', async () => {
    const page = await visit('about:blank')
    await withSharing(page)
    await page.goto(`${guide}share/`)
    await page.locator('#send-picture').click()
    const { size } = statSync(join(inject('dist'), guide, 'share', names[0]!))
    await expect.poll(() => sentBy(page)).toEqual([{ files: [{ name: names[0], type: 'image/jpeg', size }] }])
    await page.context().close()
  })

  it('asks for a second tap when the phone wants one', async () => {
    const page = await visit('about:blank')
    await page.addInitScript(() => {
      const share = () => Promise.reject(new DOMException('too late', 'NotAllowedError'))
      Object.defineProperty(navigator, 'share', { value: share })
    })
    await page.goto(`${guide}share/`)
    await page.locator('#send-link').click()
    await expect.poll(() => page.locator('.ways ~ .say').innerText()).toBe('Bấm lại lần nữa.')
    await page.context().close()
  })

  it('is not offered where the browser cannot', async () => {
    const page = await visit('about:blank')
    await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
    await page.goto(`${guide}share/`)
    await page.locator('#copy').waitFor()
    await expect(page.locator('.ways button:visible').count()).resolves.toBe(0)
    await page.context().close()
  })
})

it.each([
  ['inside Zalo, files are opened and the way out is shown', zalo, true, 0],
  ['in a browser, files are saved', undefined, false, kinds.length + 1],
])('%s', async (_, userAgent, helps, downloads) => {
  const page = await visit(`${guide}share/`, userAgent ? { userAgent } : {})
  await page.locator('#copy').waitFor()
  await expect(page.locator('#in-app').isVisible()).resolves.toBe(helps)
  await expect(page.locator('a[download]').count()).resolves.toBe(downloads)
  await page.context().close()
})

it('a guide as one file opens from a memory card, without network and JavaScript, and is whole', async () => {
  const page = await visit('about:blank', { javaScriptEnabled: false, offline: true })
  const requests: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => complaints.push(message.text()))
  for (const path of guidePages()) {
    const [, code, , slug] = path.split('/')
    const url = String(pathToFileURL(join(inject('dist'), path, 'share', `${slug}-${code}.html`)))
    requests.length = complaints.length = 0
    await page.goto(url)
    expect({ requests, complaints }).toEqual({ requests: [url], complaints: [] })
    const steps = page.locator('.step')
    const words = await steps.locator('.w').allInnerTexts()
    expect(words.every((text) => text.trim())).toBe(true)
    const pictures = page.locator('svg.p, img')
    const heights = await pictures.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(heights.filter((height) => height < 40)).toEqual([])
    const numbers = await steps.locator('h2').allInnerTexts()
    expect(numbers).toEqual(numbers.map((_, index) => String(index + 1)))
    await expect(page.locator('header > p > small').innerText()).resolves.toContain(`https://camtay.example${path}`)
    await expect(page.locator('footer').innerText()).resolves.toMatch(/\d\d\/\d\d\/20\d\d[^]*OTP/)
    await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBe(360)
  }
  await page.context().close()
})

it('every guide has its four files, and none that nobody links to', () => {
  for (const path of guidePages()) {
    const [, code, , slug] = path.split('/')
    const files = readdirSync(join(inject('dist'), path, 'share')).filter((name) => !/\.(?:br|gz)$/.test(name))
    expect(files.sort()).toEqual(['index.html', 'qr.svg', ...kinds.map((kind) => `${slug}-${code}.${kind}`)].sort())
  }
})
