import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

it('the feed of every language is well-formed, and every guide it names opens', async () => {
  const page = await visit('/')
  const codes = await page
    .locator('a[data-language]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-language')!))
  expect(codes).toContain('vi')
  for (const code of codes) {
    const found = await page.evaluate(async (path) => {
      const answer = await fetch(path)
      const feed = new DOMParser().parseFromString(await answer.text(), 'application/xml')
      const links = [...feed.querySelectorAll('item > link')].map((link) => new URL(link.textContent).pathname)
      const statuses = await Promise.all(links.map(async (link) => (await fetch(link)).status))
      return { root: feed.documentElement.nodeName, links: links.length, missing: statuses.filter((s) => s !== 200) }
    }, `/${code}/feed.xml`)
    expect({ code, ...found }).toMatchObject({ code, root: 'rss', missing: [] })
    if (code === 'vi') expect(found.links).toBeGreaterThan(10)
  }
  await page.context().close()
})
