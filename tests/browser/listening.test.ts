import { expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

/** A phone whose only voices are of these languages; it notes what it is asked to say. */
const phoneWithVoices = (languages: string[]) => {
  const said: string[] = []
  Object.assign(window, {
    said,
    SpeechSynthesisUtterance: class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
  })
  Object.defineProperty(window, 'speechSynthesis', {
    value: {
      speaking: false,
      getVoices: () => languages.map((lang) => ({ lang, localService: true })),
      addEventListener() {},
      cancel() {},
      speak: (speech: { text: string; lang: string }) => said.push(`${speech.lang}: ${speech.text}`),
    },
  })
}

it.each([
  ['reads Vietnamese with the phone’s Vietnamese voice', '/vi/guides/pay-electricity-bill/', ['en-US', 'vi-VN'], true],
  ['has no button without a Vietnamese voice', '/vi/guides/pay-electricity-bill/', ['en-US'], false],
  ['never reads Hmong with a Vietnamese voice', '/hmn/guides/pay-electricity-bill/', ['vi-VN'], false],
])('%s', async (_, path, voices, spoken) => {
  const page = await visit('about:blank')
  await page.addInitScript(phoneWithVoices, voices)
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  const buttons = page.locator('button.hear')
  expect((await buttons.count()) > 0).toBe(spoken)
  if (spoken) {
    await page.locator('#open-message button.hear').click()
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said)
    expect(said).toEqual(['vi-VN: Mở tin nhắn báo tiền điện.'])
  }
  await page.context().close()
})
