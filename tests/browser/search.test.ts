import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/from-disk.ts'
import { useBrowser, visit } from './browser.ts'

useBrowser()

const catalogue = loadCatalogue('content', { showDrafts: true, today: '2026-11-22' })

const hrefs = (page: Page, list: string) =>
  page.locator(`#${list} a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')))

async function search(lang: string, q: string, options: Parameters<typeof visit>[1] = {}, exact = false) {
  const page = await visit('about:blank', options)
  const sent: { path: string; bytes: number }[] = []
  page.on('requestfinished', async (request) => {
    const { responseBodySize } = await request.sizes()
    sent.push({ path: new URL(request.url()).pathname, bytes: responseBodySize })
  })
  await page.goto(`/${lang}/search/?q=${encodeURIComponent(q)}${exact ? '&exact=1' : ''}`)
  await page.locator('#results[data-query]').waitFor({ state: 'attached' })
  return { page, sent, results: await hrefs(page, 'results') }
}

describe('a reader who searches', () => {
  it.each([
    ['vi', 'dien thoai', '/vi/guides/phone-first-steps/'],
    ['vi', 'điện thoại', '/vi/guides/phone-first-steps/'],
    ['vi', 'tieenf ddieenj', '/vi/guides/pay-electricity-bill/'],
    ['vi', 'tiendien', '/vi/guides/pay-electricity-bill/'],
    ['hmn', 'tien dien', '/hmn/guides/pay-electricity-bill/'],
    ['hmn', 'xov tooj', '/hmn/guides/phone-first-steps/'],
    ['tyz', 'công an giả', '/tyz/guides/fake-police-calls/'],
    ['ium', 'dinh danh', '/ium/guides/vneid-level-2/'],
  ])('in %s for «%s» finds %s among the first three', async (lang, query, right) => {
    const { page, results } = await search(lang, query)
    expect(results.slice(0, 3)).toContain(right)
    await expect(page.locator('#results').getAttribute('data-query')).resolves.toBe(query)
    await expect(page.locator('[data-weak]').count()).resolves.toBe(0)
    await page.context().close()
  })

  it('finds the same guides with and without marks', async () => {
    const [plain, marked] = await Promise.all([search('vi', 'dien'), search('vi', 'điện')])
    expect(new Set(plain.results.map(guideOf))).toEqual(new Set(marked.results.map(guideOf)))
    await Promise.all([plain.page.context().close(), marked.page.context().close()])
  })

  it('is led to the step that holds words no title has', async () => {
    const { page, results } = await search('vi', 'nút nguồn ở cạnh máy')
    expect(results[0]).toBe('/vi/guides/phone-first-steps/#turn-on')
    await expect(page.locator('#results a').first().innerText()).resolves.toContain('Bước 1: Giữ nút nguồn')
    await page.context().close()
  })

  it('is told what was searched, and may search exactly what was typed', async () => {
    const { page } = await search('vi', 'dinh dang')
    await expect(page.locator('#status').innerText()).resolves.toContain('định danh')
    await page.locator('#exact a').click()
    await page.locator('#results[data-query]').waitFor({ state: 'attached' })
    await expect(page.locator('#status').innerText()).resolves.not.toContain('định danh')
    await page.context().close()
  })

  it.each(['vi', 'hmn', 'ium', 'tyz'])('sees every guide in %s by its Vietnamese title and keywords', async (lang) => {
    const page = await visit(`/${lang}/search/`)
    const asked = catalogue.guides.flatMap(({ slug, source }) => {
      const words = [source.front.title, ...(source.front.keywords ?? [])]
      return words.slice(0, 3).map((query): [string, string] => [query, `/${lang}/guides/${slug}/`])
    })
    const missing = await page.evaluate((asked) => {
      const input = document.querySelector<HTMLInputElement>('input[name=q]')!
      return asked.filter(([query, href]) => {
        input.value = query
        input.dispatchEvent(new Event('input'))
        return !document.querySelector(`#suggestions a[href="${href}"]`)
      })
    }, asked)
    expect(asked.length).toBeGreaterThan(60)
    expect(missing).toEqual([])
    await page.context().close()
  })

  it('is never left with an empty page', async () => {
    const { page, results } = await search('hmn', 'bitcoin ngoại hạng anh')
    expect(results).toEqual([])
    await expect(page.locator('[data-weak]').count()).resolves.toBe(1)
    await expect(page.locator('#status').innerText()).resolves.not.toBe('')
    await expect(page.locator('#in-source').getAttribute('href')).resolves.toContain('/vi/search/?q=bitcoin')
    await expect(page.locator('#list a').count()).resolves.toBe(33)
    await page.context().close()
  })

  it('sees suggestions from the first letter and walks them with the arrow keys', async () => {
    const page = await visit('/vi/search/')
    await page.locator('input[name=q]').pressSequentially('q')
    await page.locator('#suggestions a').first().waitFor()
    await page.locator('input[name=q]').pressSequentially('uet')
    await page.keyboard.press('ArrowDown')
    await expect(page.evaluate(() => document.activeElement!.closest('#suggestions, #results') !== null)).resolves.toBe(
      true,
    )
    await page.keyboard.press('ArrowUp')
    await expect(page.evaluate(() => document.activeElement!.getAttribute('name'))).resolves.toBe('q')
    await page.context().close()
  })

  it('searches from the home page with a plain form and comes back to the same answer', async () => {
    const page = await visit('/vi/')
    await page.getByRole('searchbox').fill('cá')
    await page.keyboard.press('Enter')
    await page.locator('#results[data-query="cá"]').waitFor({ state: 'attached' })
    await page.locator('#results a').first().click()
    await page.waitForURL(/guides/)
    await page.goBack()
    await page.locator('#results[data-query="cá"] a').first().waitFor()
    await page.context().close()
  })

  it('finds every guide without JavaScript in a list with keywords', async () => {
    const page = await visit('/hmn/search/?q=dien', { javaScriptEnabled: false })
    await expect(page.locator('#list a').count()).resolves.toBe(33)
    await expect(page.locator('#list').innerText()).resolves.toContain('hóa đơn')
    await page.context().close()
  })

  it('is answered by the list where the full text does not run or does not come', async () => {
    const page = await visit('/vi/')
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'structuredClone'))
    await page.goto('/vi/search/?q=tien dien')
    await page.locator('#results[data-query]').waitFor({ state: 'attached' })
    expect((await hrefs(page, 'results'))[0]).toBe('/vi/guides/pay-electricity-bill/')
    await page.route('**/a/search/**', (route) => route.abort())
    await page.context().close()

    const offline = await visit('about:blank')
    await offline.route('**/a/search/**', (route) => route.abort())
    await offline.goto('/vi/search/?q=tien dien')
    await offline.locator('#results[data-query]').waitFor({ state: 'attached' })
    expect((await hrefs(offline, 'results'))[0]).toBe('/vi/guides/pay-electricity-bill/')
    await offline.context().close()
  })
})

describe('what the search costs', () => {
  it('loads nothing of the full text before the reader searches', async () => {
    const page = await visit('about:blank')
    const paths: string[] = []
    page.on('request', (request) => paths.push(new URL(request.url()).pathname))
    await page.goto('/vi/search/', { waitUntil: 'networkidle' })
    expect(paths.filter((path) => /^\/a\/search\//.test(path))).toEqual([])
    await page.context().close()
  })

  it.each(['vi', 'hmn', 'ium', 'tyz'])('keeps within its budgets in %s', async (lang) => {
    const { page, sent } = await search(lang, 'dien thoai')
    const sum = (test: (path: string) => boolean) =>
      sent.filter(({ path }) => test(path)).reduce((total, { bytes }) => total + bytes, 0)
    const fullText = (path: string) => /^\/a\/search\//.test(path)
    expect(sum((path) => path.startsWith('/a/') && !fullText(path))).toBeLessThanOrEqual(6000)
    expect(sum((path) => fullText(path) && !path.includes('/steps-'))).toBeLessThanOrEqual(90_000)
    await page.context().close()
  })
})

const guideOf = (href: string | null) => href!.split('#')[0]
