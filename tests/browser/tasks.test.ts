import { describe, expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

describe.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])('a reader %s', (_, javaScriptEnabled) => {
  it('chooses a language, opens a topic and follows a guide to its end', async () => {
    const page = await visit('/', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Lus Hmoob' }).click()
    expect(new URL(page.url()).pathname).toBe('/hmn/')
    await page.locator('a[href="/hmn/topics/pay/"]').click()
    await page.locator('a[href="/hmn/guides/pay-electricity-bill/"]').click()
    const guide = page.locator('main[data-guide="pay-electricity-bill"]')
    await expect(guide.locator('.step h2').allInnerTexts()).resolves.toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    await page.locator('a.call[href="tel:19006769"]').scrollIntoViewIfNeeded()
    await page.context().close()
  })

  it('reads step 3 in another language by the links of that step and stays at step 3', async () => {
    const page = await visit('/vi/guides/pay-electricity-bill/', { javaScriptEnabled })
    const step = page.locator('.step').nth(2)
    const id = await step.getAttribute('id')
    await step.locator('summary').click()
    await step.getByRole('link', { name: 'Hmoob' }).click()
    await page.waitForURL(`**/hmn/guides/pay-electricity-bill/#${id}`)
    const top = await page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top)
    expect(top).toBeGreaterThanOrEqual(-1)
    expect(top).toBeLessThan(320)
    await page.context().close()
  })

  it('goes from guide to guide within a topic and finds help from every page', async () => {
    const page = await visit('/vi/guides/rice-blast/', { javaScriptEnabled })
    await page.getByRole('link', { name: /Bài sau/ }).click()
    expect(page.url()).toContain('/vi/guides/rice-planthopper/')
    await page.getByRole('link', { name: /Bài trước/ }).click()
    expect(page.url()).toContain('/vi/guides/rice-blast/')
    await page.getByRole('link', { name: 'Gọi giúp' }).click()
    await expect(page.locator('a[href="tel:113"]').count()).resolves.toBe(1)
    await page.context().close()
  })

  it('lands on a page that helps when the address is wrong', async () => {
    const page = await visit('/vi/guides/khong-co/', { javaScriptEnabled })
    await page.getByRole('link', { name: 'Tiếng Việt' }).click()
    expect(new URL(page.url()).pathname).toBe('/vi/')
    await page.context().close()
  })
})

it('the language bar keeps the step that is being read', async () => {
  const page = await visit('/vi/guides/pay-electricity-bill/')
  const id = await page.locator('.step').nth(2).getAttribute('id')
  await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView())
  await page.locator('nav.l a', { hasText: 'Tày' }).evaluate((link: HTMLAnchorElement) => link.click())
  await page.waitForURL(`**/tyz/guides/pay-electricity-bill/#${id}`)
  await page.context().close()
})

it('the chosen language is remembered, and can still be changed', async () => {
  const page = await visit('/')
  await page.getByRole('link', { name: 'Tày' }).click()
  await page.waitForURL('**/tyz/')
  const next = await page.context().newPage()
  await next.goto('/')
  await next.waitForURL('**/tyz/')
  await next.locator('nav.l a', { hasText: 'Việt' }).click()
  await next.waitForURL('**/vi/')
  const third = await page.context().newPage()
  await third.goto('/')
  await third.waitForURL('**/vi/')
  await page.context().close()
})

it('still opens when the phone forbids storage', async () => {
  const page = await visit('about:blank')
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new Error('forbidden')
      },
    })
  })
  await page.goto('/')
  await page.getByRole('link', { name: 'Lus Hmoob' }).click()
  await page.waitForURL('**/hmn/')
  expect(errors).toEqual([])
  await page.context().close()
})
