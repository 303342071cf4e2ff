import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { guidePages } from './pages.ts'

useBrowser()

it('every guide prints on at most 2 sheets of A4', async () => {
  const page = await visit('about:blank')
  const long: string[] = []
  for (const path of guidePages()) {
    await page.goto(path)
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1')
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0
    if (sheets < 1 || sheets > 2) long.push(`${path} ${sheets}`)
  }
  expect(long).toEqual([])
  await page.context().close()
})
