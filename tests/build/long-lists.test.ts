import { chromium } from 'playwright-core'
import { expect, it, onTestFinished } from 'vitest'
import { launchOptions } from '../../src/bench/chromium.ts'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { mostOnPage } from '../../src/catalogue/split.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { listPath, partsPath } from '../../src/worker/names.ts'
import type { PartsOfLanguage } from '../../src/worker/parts.ts'
import { needChromium } from '../browser/need-chromium.ts'
import { changeFile, contentFolder, textOf } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

const guides = 2 * mostOnPage.all + 2
const reviewed = `reviewers: [Sùng A Páo]\nof: { title: ${fingerprint('Yên tâm bán lợn')} }\nok: { title: ${fingerprint('Them nqi fai fab')} }`

/** Three pages, the last in the order of titles with a picture of its own; its Hmong title is reviewed and stands alone. */
function longLibrary() {
  const dir = contentFolder()
  for (let number = 2; number <= guides; number++) {
    const last = number === guides
    for (const file of ['vi.mdx', 'hmn.mdx', 'made-from.yaml', 'guide.yaml'])
      changeFile(
        dir,
        `guides/twin-${number}/${file}`,
        textOf(dir, `guides/pay-bill/${file}`)
          .replace('reviewers: []\nof: { title: 447bf770 }', last ? reviewed : 'reviewers: []\nof: { title: 447bf770 }')
          .replace('number: 1', `number: ${number}`)
          .replace('title: Trả tiền điện', last ? 'title: Yên tâm bán lợn' : `title: Trả tiền điện ${number}`)
          .replace('items: [phone, envelope]', last ? 'items: [pear]' : 'items: [phone, envelope]'),
      )
  }
  return dir
}

it('a list of several pages is searched to its end by one file, and shows its pictures', async () => {
  const site = build(longLibrary(), { env: { MEDIA: 'false' } })
  expect(site.status, site.output).toBe(0)
  expect(site.page('vi/search')('#list > li').length).toBeLessThanOrEqual(mostOnPage.all)
  expect(site.page('vi/search')('#s-pear').length).toBe(0)
  for (const code of ['vi', 'hmn']) {
    const later = site.page(`${code}/search`)('#list').attr('data-later')!.slice(1)
    const { items } = JSON.parse(site.text(later)) as { items: string }
    const first = site.page(`${code}/search`)('#list > li').length
    expect(items.match(/<li>/g)).toHaveLength(guides - first)
    const { parts } = JSON.parse(site.text(partsPath(code).slice(1))) as PartsOfLanguage
    expect(site.text(listPath(parts['base']![0]).slice(1)), 'is saved with every topic').toContain(`/${later}`)
  }

  const drawings = ['', '/2', '/3']
    .map((page) => `gallery/drawings${page}`)
    .filter((page) => site.has(`${page}/index.html`))
  expect(drawings).toHaveLength(Math.ceil(guides / 40))
  const shown = drawings.map((page) => site.page(page)('section h2').length)
  expect(shown.reduce((sum, some) => sum + some)).toBe(guides)

  const server = await serveFolder(site.dist, { host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch(launchOptions(needChromium()))
  onTestFinished(async () => {
    await browser.close()
    await server.close()
  })
  const page = await browser.newPage({ baseURL: server.url, serviceWorkers: 'block' })
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('/vi/search/')
  expect(asked.filter((path) => path.endsWith('.json'))).toEqual([])
  await page.fill('input[name=q]', 'ban lon')
  const found = page.locator('#results[data-query] a').first()
  await found.waitFor()
  await expect(found.getAttribute('href')).resolves.toBe(`/vi/guides/twin-${guides}/`)
  await expect(found.locator('use').getAttribute('href')).resolves.toBe('#s-pear')
  const drawn = await found.evaluate(() => {
    const { width } = document.querySelector<SVGGraphicsElement>('#results use')!.getBBox()
    return width
  })
  expect(drawn).toBeGreaterThan(0)
  expect(asked.filter((path) => /^\/vi\/search\/\d|\/list-/.test(path))).toHaveLength(1)

  // also by its Vietnamese title, which does not stand beside a reviewed one
  await page.goto('/hmn/search/?q=ban lon')
  await found.waitFor()
  await expect(found.getAttribute('href')).resolves.toBe(`/hmn/guides/twin-${guides}/`)
  await expect(found.innerText()).resolves.not.toContain('Yên tâm')

  // without that file the first page is searched, and nothing breaks
  const poor = await browser.newPage({ baseURL: server.url, serviceWorkers: 'block' })
  await poor.route('**/a/search/**', (route) => route.abort())
  await poor.goto('/vi/search/?q=tien dien')
  await poor.locator('#results[data-query] a').first().waitFor()
})
