import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

it('an editor without JavaScript goes from the overview to a guide of a language, on a small phone', async () => {
  const page = await visit('/status/', { javaScriptEnabled: false })
  const cell = page.locator('[data-glance]').first()
  const path = await cell.getAttribute('href')
  await cell.click()
  expect(page.url()).toContain(path)
  const slug = path!.split('#')[1]!
  const top = await page.locator(`[data-guide="${slug}"]`).evaluate((section) => section.getBoundingClientRect().top)
  expect(Math.abs(top)).toBeLessThan(640)
  await page.locator('a[href="/status/"]').first().click()
  await expect(page.locator('h1').innerText()).resolves.toBe('Tình hình bản dịch')
  await page.context().close()
})

it('the table scrolls by itself, by the keyboard too, when text is large', async () => {
  const page = await visit('/status/', { bypassCSP: true })
  await page.addStyleTag({ content: 'html { font-size: 300% !important }' })
  const table = page.locator('.scroll').first()
  await table.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => table.evaluate((section) => section.scrollLeft)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollLeft)).toBe(0)
  await page.context().close()
})

it('the page says of every language what the data for machines says', async () => {
  const page = await visit('/status/')
  const data = (await (await page.request.get('/status/status.json')).json()) as {
    languages: Record<string, string | number>[]
  }
  const states = ['reviewed', 'draft', 'stale', 'missing']
  for (const language of data.languages) {
    const shown = await page.locator(`[data-language="${language['code']}"] [data-count] b`).allInnerTexts()
    expect(shown.map(Number)).toEqual(states.map((state) => language[state]))
  }
  await page.context().close()
})
