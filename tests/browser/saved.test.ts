import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { saveTopic } from '../faults/saving.ts'
import { useBrowser, visit } from './browser.ts'

useBrowser()

const TOPIC = '/vi/topics/pay/'

/** A phone that has saved a topic and opened another guide, at the page of what is saved. */
async function phone() {
  const page = await visit('/vi/guides/rice-blast/', { bypassCSP: true })
  await page.locator('[data-guide] [data-offline="saved"]').waitFor()
  await saveTopic(page, TOPIC)
  await page.goto('/vi/saved/')
  await page.locator('#more .row').first().waitFor()
  return page
}

const violations = async (page: Page) => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)
  })
}

it('lists what is on the phone with its size and the way to it, removes one thing, and all', async () => {
  const page = await phone()
  const row = page.locator('#here .row')
  await expect(row.count()).resolves.toBe(1)
  await expect(row.locator('a').getAttribute('href')).resolves.toBe(TOPIC)
  await expect(row.locator('.size').innerText()).resolves.toMatch(/^\d+ KB$/)
  await expect(page.locator('#opened a').getAttribute('href')).resolves.toBe('/vi/guides/rice-blast/')

  await row.locator('.remove').click()
  await row.waitFor({ state: 'detached' })
  await expect(page.locator('#opened a').count()).resolves.toBe(1)
  await page.locator('#remove').click()
  await page.locator('#nothing').waitFor()
  await page.context().close()
})

it('offers single topics, each language and everything, this language first, each with its size', async () => {
  const page = await phone()
  const names = await page.locator('#more .name').allInnerTexts()
  expect(names[0]).toBe('Tiếng Việt')
  expect(names.slice(-1)).toEqual(['Tất cả các bài, các tiếng'])
  expect(names).toEqual(expect.arrayContaining(['An toàn, tránh lừa đảo', 'Lus Hmoob', 'Tiểng Tày']))
  for (const size of await page.locator('#more .size').allInnerTexts()) expect(size).toMatch(/^(?:\d+ KB|\d+,\d MB)$/)
  await page.context().close()
})

it('is plain to screen readers, wide enough for thumbs, and fits the smallest phone with the largest letters', async () => {
  const page = await phone()
  await expect(violations(page)).resolves.toEqual([])
  const targets = await page
    .locator('.row a, .row button:visible, #opened a, #remove')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(Math.min(...targets)).toBeGreaterThanOrEqual(48)
  await page.setViewportSize({ width: 320, height: 640 })
  await page.addStyleTag({ content: 'html { font-size: 225% !important }' })
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBeLessThanOrEqual(320)
  await page.goto(TOPIC)
  await page.locator('[data-save] .row').waitFor()
  await expect(violations(page)).resolves.toEqual([])
  await page.context().close()
})
