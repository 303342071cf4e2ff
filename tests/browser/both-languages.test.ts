import { expect, it, onTestFinished } from 'vitest'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { useBrowser, visit } from './browser.ts'

useBrowser()

const accepted = fingerprint('Qhib xov uas qhia nqi fai fab.')

it.each([
  ['with JavaScript', true],
  ['without JavaScript', false],
])(
  'the switch “Tiếng Việt” shows the Vietnamese under reviewed steps and hides it again, %s',
  async (_, javaScriptEnabled) => {
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

    const page = await visit(`${server.url}hmn/guides/pay-bill/`, { javaScriptEnabled })
    const reviewed = page.locator('#open-message [data-original]')
    const draft = page.locator('#enter-code [data-original]')
    expect([await reviewed.isVisible(), await draft.isVisible()]).toEqual([false, true])
    await page.locator('.tg .show').click()
    await reviewed.waitFor({ state: 'visible' })
    expect(await page.locator('.tg .show').isVisible()).toBe(false)
    await page.locator('.tg .hide').click()
    await reviewed.waitFor({ state: 'hidden' })
    expect(await draft.isVisible()).toBe(true)
    await page.context().close()
  },
)
