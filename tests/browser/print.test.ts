import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'
import { guidePages } from './pages.ts'

useBrowser()

/** Number of sheets, as the file itself counts them. */
const sheetsOf = (pdf: Buffer) =>
  Math.max(...[...pdf.toString('latin1').matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)))

it('every guide prints on at most 2 sheets of A4, on 3 where both languages stand on it', async () => {
  const page = await visit('about:blank')
  const long: string[] = []
  for (const path of guidePages()) {
    await page.goto(path)
    const sheets = sheetsOf(await page.pdf({ format: 'A4' }))
    const most = path.startsWith('/vi/') ? 2 : 3
    if (!(sheets >= 1 && sheets <= most)) long.push(`${path} ${sheets}`)
  }
  expect(long).toEqual([])
  await page.context().close()
})
