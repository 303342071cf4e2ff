import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { allPages } from './pages.ts'

useBrowser()

const tooWide = () => document.documentElement.scrollWidth - document.documentElement.clientWidth

it.each([
  ['at 320 px', 320, ''],
  ['at 360 px with text at 200 %', 360, 'html { font-size: 225% !important }'],
])('no page scrolls sideways %s', async (_, width, css) => {
  const page = await visit('about:blank', { viewport: { width, height: 640 }, bypassCSP: true })
  const wide: string[] = []
  for (const path of allPages()) {
    await page.goto(path)
    if (css) await page.addStyleTag({ content: css })
    const pixels = await page.evaluate(tooWide)
    if (pixels > 0) wide.push(`${path} ${pixels} px`)
  }
  expect(wide).toEqual([])
  await page.context().close()
})

it('whatever is tapped is at least 48 px high and wide, but for links inside a sentence', async () => {
  const page = await visit('about:blank')
  const small = new Set<string>()
  for (const path of allPages()) {
    await page.goto(path)
    const found = await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
      return [...document.querySelectorAll('a, button, summary')]
        .filter((element) => !element.matches('p a, li p a, .skip'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.height < 47.5 || box.width < 47.5))
        .map(
          ({ element, box }) =>
            `${element.className || element.tagName} ${element.textContent.trim()}: ${Math.round(box.width)}×${Math.round(box.height)}`,
        )
    })
    for (const one of found) small.add(`${path} ${one}`)
  }
  expect([...small].slice(0, 20)).toEqual([])
  await page.context().close()
})
