import axe from 'axe-core'
import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { sitePages } from './pages.ts'

useBrowser()

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

it.each([
  ['on any page, in the light scheme', 'light', standards, sitePages],
  // Only colours differ in the dark, and they do not depend on the language, but on states: one language without and one with drafts.
  ['in the dark scheme', 'dark', ['cat.color'], () => sitePages().filter((path) => !/^\/(?:hmn|ium)\//.test(path))],
] as const)('axe finds nothing %s', async (_, colorScheme, rules, pages) => {
  const page = await visit('about:blank', { colorScheme, bypassCSP: true })
  const found: string[] = []
  for (const path of pages()) {
    await page.goto(path)
    const height = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return document.documentElement.scrollHeight
    })
    // As tall as the page, so that the bar at the bottom lies over nothing.
    await page.setViewportSize({ width: 360, height })
    await page.evaluate(axe.source)
    const violations = await page.evaluate(async (runOnly) => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly,
        resultTypes: ['violations'],
      })
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
