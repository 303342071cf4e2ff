import { expect, it, onTestFinished } from 'vitest'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { useBrowser, visit } from './browser.ts'
import { allPages } from './pages.ts'

useBrowser()

const tv = { width: 1920, height: 1080 }
const guide = '/vi/guides/pay-electricity-bill/'

/** What does not fit its screen: id, and by how many pixels it is too high, or what stands out of it. */
function misfits() {
  const footer = document.querySelector('footer')!.getBoundingClientRect()
  const screens = [...document.querySelectorAll('.sc')]
  return screens.flatMap((screen) => {
    const { top, height } = screen.getBoundingClientRect()
    const room = screen.querySelector('.in')!.getBoundingClientRect()
    const parts = [...screen.querySelectorAll('.in > *, .w *')].map((part) => part.getBoundingClientRect())
    const lowest = screen === screens[screens.length - 1] ? footer.top : room.bottom
    const boxes = screen.querySelectorAll('.in > *')
    const low = Math.max(...[...boxes].map((part) => part.getBoundingClientRect().bottom)) - lowest
    const wide = Math.max(...parts.map(({ right }) => right)) - window.innerWidth
    return [height - window.innerHeight, low, wide, top - Math.min(...parts.map((part) => part.top))].some(
      (pixels) => pixels > 1,
    )
      ? [`#${screen.id} ${Math.round(height - window.innerHeight)} px too high`]
      : []
  })
}

/** Screens whose first words are smaller than 1/25 of the height. */
const tooSmall = () =>
  [...document.querySelectorAll('.sc')].flatMap((screen) => {
    const words = screen.querySelector('.w > p, .w [data-original] p, h1, h2')!
    return parseFloat(getComputedStyle(words).fontSize) < window.innerHeight / 25 ? [`#${screen.id} too small`] : []
  })

it('every screen of every guide and lesson, in every language, fits the TV and is read from afar', async () => {
  const page = await visit('about:blank', { viewport: tv })
  const paths = allPages().filter((path) => /^\/[a-z-]+\/(guides|lessons)\/.*\/present\/$/.test(path))
  const found: string[] = []
  for (const path of paths) {
    await page.goto(path)
    for (const size of [tv, { width: 1366, height: 768 }, { width: 800, height: 600 }]) {
      await page.setViewportSize(size)
      const wrong = [...(await page.evaluate(misfits)), ...(await page.evaluate(tooSmall))]
      found.push(...wrong.map((what) => `${path} ${size.width}×${size.height} ${what}`))
    }
  }
  expect(paths.length).toBeGreaterThan(100)
  expect(found).toEqual([])
  await page.context().close()
})

const shown = () => {
  const at = [...document.querySelectorAll('.sc')].findIndex(
    (screen) => Math.abs(screen.getBoundingClientRect().top) < 2,
  )
  return at + 1
}

it('the keys of a keyboard and of a remote control move from screen to screen, and “back” leaves at once', async () => {
  const page = await visit(guide, { viewport: tv })
  await page.goto(`${guide}present/`)
  const last = await page.locator('.sc').count()
  const moves: [key: string, screen: number][] = [
    ['ArrowRight', 2],
    ['ArrowDown', 3],
    ['PageDown', 4],
    ['Enter', 5],
    ['Space', 6],
    ['ArrowLeft', 5],
    ['ArrowUp', 4],
    ['PageUp', 3],
    ['Shift+Space', 2],
    ['Home', 1],
    ['ArrowLeft', 1],
    ['End', last],
    ['ArrowRight', last],
  ]
  for (const [key, screen] of moves) {
    await page.keyboard.press(key)
    await page.waitForFunction(`(${shown})() === ${screen}`, undefined, { timeout: 2000 }).catch(() => undefined)
    expect([key, await page.evaluate(shown)]).toEqual([key, screen])
  }
  await expect(page.locator('.sc').last().locator('.ct').innerText()).resolves.toBe(`${last}/${last}`)
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe(guide)
  await page.context().close()
})

it('“close” leads back to the step that was shown, and Enter on it closes', async () => {
  const page = await visit(`${guide}present/`, { viewport: tv })
  for (let presses = 0; presses < 4; presses++) await page.keyboard.press('ArrowRight')
  const id = await page.evaluate(() => location.hash)
  await page.locator('.close').focus()
  await page.keyboard.press('Enter')
  await page.waitForURL(`**${guide}${id}`)
  await page.context().close()
})

it('without JavaScript the large buttons lead from the title to the numbers to call, and back', async () => {
  const page = await visit(`${guide}present/`, { viewport: tv, javaScriptEnabled: false })
  const count = await page.locator('.sc').count()
  for (let screen = 1; screen < count; screen++)
    await page
      .locator('.nx')
      .nth(screen - 1)
      .click()
  expect(new URL(page.url()).hash).toBe('#last_screen')
  const call = await page.locator('a[href="tel:19006769"].call').boundingBox()
  expect(call!.y).toBeGreaterThan(0)
  expect(call!.y + call!.height).toBeLessThan(tv.height)
  await page.locator('.pv').last().click()
  expect(new URL(page.url()).hash).not.toBe('#last_screen')
  await page.locator('.close').click()
  expect(new URL(page.url()).pathname).toBe(guide)
  await page.context().close()
})

it('an evening opens the screens of its guides, and “back” returns to the evening', async () => {
  const page = await visit('/vi/lessons/first-evening/present/', { viewport: tv })
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/vi/guides/*/present/')
  await page.keyboard.press('ArrowRight')
  await page.goBack()
  expect(new URL(page.url()).pathname).toBe('/vi/lessons/first-evening/present/')
  await page.context().close()
})

const accepted = fingerprint('Qhib xov uas qhia nqi fai fab.')

it('a reviewed step shows its Vietnamese on demand and on every screen after; a draft shows it always', async () => {
  const site = build(
    contentFolder({
      'guides/pay-bill/hmn.mdx': (text) =>
        text
          .replace('of="dfb70f25"', `of="dfb70f25" ok="${accepted}"`)
          .replace('reviewers: []', 'reviewers: [Lý A Páo]'),
    }),
  )
  expect(site.status, site.output).toBe(0)
  const server = await serveFolder(site.dist, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close())
  for (const javaScriptEnabled of [true, false]) {
    const page = await visit(`${server.url}hmn/guides/pay-bill/present/`, { viewport: tv, javaScriptEnabled })
    const reviewed = page.locator('#open-message [data-original]')
    const draft = page.locator('#enter-code [data-original]')
    expect([await reviewed.isVisible(), await draft.isVisible()]).toEqual([false, true])
    await page.locator('.both summary').click()
    await page.locator('.nx').first().click()
    expect([await reviewed.isVisible(), await draft.isVisible()]).toEqual([true, true])
    await page.locator('.both summary').click()
    expect([await reviewed.isVisible(), await draft.isVisible()]).toEqual([false, true])
    await page.context().close()
  }
})
