import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { sitePages } from './pages.ts'

useBrowser()

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What scripts add after the page is there, on top of its height, must not end up under the bar at the bottom. */
const ROOM = 600

/** A tab that has seen many pages with axe has taken more than a gigabyte. */
const PAGES_A_TAB = 40

async function violationsOn(page: Page, path: string, runOnly: readonly string[]) {
  await page.setViewportSize({ width: 360, height: 640 })
  // scripts fill this page from what is on the phone and in the lists
  await page.goto(path, { waitUntil: path.endsWith('/saved/') ? 'networkidle' : 'load' })
  const height = await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
    return Math.min(document.documentElement.scrollHeight, 14_000)
  })
  // As tall as the page, as far as the browser bears it, so that the bar at the bottom lies over nothing; screens for a TV
  // would grow with it.
  if (!path.endsWith('/present/')) await page.setViewportSize({ width: 360, height: height + ROOM })
  await page.evaluate(axe.source)
  return page.evaluate(async (rules) => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run({
      runOnly: rules,
      resultTypes: ['violations'],
    })
    return violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .slice(0, 2)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    )
  }, runOnly as string[])
}

it.each([
  ['on any page, in the light scheme', 'light', standards, sitePages],
  // Only colours differ in the dark, and they do not depend on the language, but on states: one language without and one with drafts.
  ['in the dark scheme', 'dark', ['cat.color'], () => sitePages().filter((path) => !/^\/(?:hmn|ium)\//.test(path))],
] as const)('axe finds nothing %s', async (_, colorScheme, rules, pages) => {
  const found: string[] = []
  const paths = pages()
  for (let at = 0; at < paths.length; at += PAGES_A_TAB) {
    const page = await visit('about:blank', { colorScheme, bypassCSP: true })
    for (const path of paths.slice(at, at + PAGES_A_TAB))
      found.push(...(await violationsOn(page, path, rules)).map((violation) => `${path} ${violation}`))
    await page.context().close()
  }
  expect(found.slice(0, 20)).toEqual([])
})
