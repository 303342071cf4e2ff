import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { guidePages } from './pages.ts'

useBrowser()

it('a guide is whole in one request: every word and drawing, no font, nothing from elsewhere', async () => {
  const page = await visit('about:blank')
  for (const path of guidePages()) {
    const urls: string[] = []
    const violations: string[] = []
    const listen = (request: { url(): string }) => urls.push(request.url())
    const hear = (message: { text(): string }) => violations.push(message.text())
    page.on('request', listen)
    page.on('console', hear)
    await page.route('**/*', (route) =>
      route.request().resourceType() === 'document' ? route.continue() : route.abort(),
    )
    await page.goto(path)
    const { shown, drawn } = await page.evaluate(() => ({
      shown: [...document.querySelectorAll<HTMLElement>('.step .w')].every(
        (words) => words.innerText.trim() && words.offsetHeight > 0,
      ),
      drawn: [...document.querySelectorAll('svg.p')].every((drawing) => drawing.getBoundingClientRect().height > 40),
    }))
    expect({ path, shown, drawn }).toEqual({ path, shown: true, drawn: true })
    const own = new URL(page.url()).origin
    expect(urls.filter((url) => !url.startsWith(own))).toEqual([])
    expect(urls.filter((url) => /\.(woff2?|ttf|css)$/.test(url))).toEqual([])
    expect(violations.filter((text) => /Content Security Policy/.test(text))).toEqual([])
    page.off('request', listen)
    page.off('console', hear)
    await page.unroute('**/*')
  }
  await page.context().close()
})
