import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { guidePages } from './pages.ts'

useBrowser()

it('title, notice and the words of step 1 stand in the first 360×640 screen of every guide', async () => {
  const page = await visit('about:blank')
  const below: string[] = []
  for (const path of guidePages()) {
    await page.goto(path)
    const lowest = await page.evaluate(() => {
      const bar = document.querySelector('.do')!.getBoundingClientRect().top
      const parts = [...document.querySelectorAll('h1, .notice')].concat(document.querySelector('.step .w p')!)
      return Math.round(Math.max(...parts.map((part) => part.getBoundingClientRect().bottom)) - bar)
    })
    if (lowest > 0) below.push(`${path} ${lowest} px too low`)
  }
  expect(below).toEqual([])
  await page.context().close()
})
