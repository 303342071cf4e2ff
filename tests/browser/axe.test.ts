import axe from 'axe-core'
import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { sitePages } from './pages.ts'

useBrowser()

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

it.each([
  ['light', standards],
  // Only colours differ in the dark.
  ['dark', ['cat.color']],
] as const)('axe finds nothing on any page, in the %s scheme', async (colorScheme, rules) => {
  const page = await visit('about:blank', { colorScheme, bypassCSP: true })
  const found: string[] = []
  for (const path of sitePages()) {
    await page.goto(path)
    const height = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.documentElement.scrollHeight
    })
    // As tall as the page, so that the bar at the bottom lies over nothing.
    await page.setViewportSize({ width: 360, height })
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async (runOnly) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({ runOnly })
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 2)
            .map(({ html }) => html.slice(0, 120))
            .join(' | ')}`,
      )
    }, rules as string[])
    found.push(...violations.map((violation) => `${path} ${violation}`))
  }
  expect(found.slice(0, 20)).toEqual([])
  await page.context().close()
})
