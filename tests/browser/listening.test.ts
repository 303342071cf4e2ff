import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/checks/content.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { planNotes } from '../../src/voices/import-voices.ts'
import { writeVoices } from '../../src/voices/write-voices.ts'
import { build } from '../build/build-site.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { sound, tone } from '../unit/voices/sounds.ts'
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

/** A library whose guide is read in Hmong in two dialects, and partly in Vietnamese, by tones made here. */
async function libraryWithVoices() {
  const dir = contentFolder()
  const read = () => checkContent(dir, { today: '2026-11-22' }).entries
  const importing = { slug: 'pay-bill', speaker: 'Máy', date: '2026-11-22', consent: true, pause: 1.5 }
  const voices: [code: string, dialect: string | undefined, steps: string[]][] = [
    ['hmn', 'Mông Hoa', ['open-message', 'enter-code']],
    ['hmn', 'Mông Trắng', ['open-message', 'enter-code']],
    ['vi', undefined, ['open-message']],
  ]
  for (const [place, [code, dialect, steps]] of voices.entries()) {
    const notes = steps.map((name, step) => ({
      name,
      bytes: sound(tone(1 + step / 2, { pitch: 160 + 40 * place }), 'ogg'),
    }))
    const { writes, findings } = await planNotes(read(), { ...importing, code, dialect, steps }, notes)
    expect(findings).toEqual([])
    writeVoices(read(), writes)
  }
  const site = build(dir)
  expect(site.status, site.output).toBe(0)
  return serveFolder(site.dist, { host: '127.0.0.1', port: 0 })
}

const requested = (page: Page) => {
  const voices: string[] = []
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname
    if (path.startsWith('/v/') && voices.at(-1) !== bare(path)) voices.push(bare(path))
  })
  return voices
}
const playing = async (page: Page) => {
  const paths = await page.$$eval('audio', (players) =>
    players.filter(({ paused }) => !paused).map(({ src }) => new URL(src).pathname),
  )
  return paths.map(bare)
}
const ends = (page: Page) => page.$eval('.al audio', (player) => player.dispatchEvent(new Event('ended')))
const step = (name: string) => `/v/pay-bill/hmn/${name}.m4a`
/** Without the hash of its bytes, which ffmpeg makes. */
const bare = (path: string) => path.replace(/\/[0-9a-f]{8}\//, '/')

describe('recordings', () => {
  it('play one at a time, one dialect, one after the other; nothing is fetched before a tap', async () => {
    const server = await libraryWithVoices()
    const baseURL = server.url.replace(/\/$/, '')
    const page = await visit('about:blank', { baseURL })
    const voices = requested(page)
    await page.goto('/hmn/guides/pay-bill/')
    await page.waitForLoadState('networkidle')
    expect(voices).toEqual([])
    expect(await page.locator('.v:visible').count()).toBe(2)
    expect(await page.locator('#open-message .v:visible small').innerText()).toMatch(/^Mông Hoa · \d+ KB$/)

    // All of them: each step is shown while it is heard; the warning that nobody has read stops it.
    await page.locator('.al button').click()
    await expect.poll(() => voices).toEqual([step('open-message.monghoa')])
    expect(await page.locator('.now').getAttribute('id')).toBe('open-message')
    await ends(page)
    await expect.poll(() => voices).toEqual([step('open-message.monghoa'), step('enter-code.monghoa')])
    expect(await page.locator('.now').getAttribute('id')).toBe('enter-code')
    expect(await playing(page)).toEqual([step('enter-code.monghoa')])

    // One voice at a time.
    await page.$eval('#open-message audio', (player: HTMLAudioElement) => void player.play())
    await expect.poll(() => playing(page)).toEqual([step('open-message.monghoa')])
    await page.$eval('.al audio', (player: HTMLAudioElement) => void player.play())
    await expect.poll(() => playing(page)).toEqual([step('enter-code.monghoa')])
    await ends(page)
    expect(await page.locator('.now').getAttribute('id')).toBe('wrong-name')

    // The other dialect, also on the next page.
    await page.locator('.dl button').nth(1).click()
    expect(await playing(page)).toEqual([])
    expect(await page.locator('#enter-code .v:visible small').innerText()).toMatch(/^Mông Trắng · /)
    await page.locator('.al button').click()
    await expect.poll(() => voices.at(-1)).toBe(step('open-message.mongtrang'))
    await page.goto('/hmn/guides/pay-bill/present/')
    expect(await page.locator('.v:not([hidden]) small').allInnerTexts()).toHaveLength(2)
    await page.context().close()

    // Vietnamese: what has a recording is not spoken by the phone, and the phone stops when a recording starts.
    const phone = await visit('about:blank', { baseURL })
    await phone.addInitScript(phoneWithVoices, ['vi-VN'])
    await phone.goto('/vi/guides/pay-bill/')
    await phone.waitForLoadState('networkidle')
    expect(await phone.locator('#open-message .hear').count()).toBe(0)
    expect(await phone.locator('#enter-code .hear').count()).toBe(1)
    await phone.$eval('#open-message audio', (player: HTMLAudioElement) => void player.play())
    await phone.locator('#enter-code .hear').click()
    expect(await playing(phone)).toEqual([])
    await phone.context().close()

    // Without JavaScript each player is there, and plays when it is tapped.
    const plain = await visit('/hmn/guides/pay-bill/', { baseURL, javaScriptEnabled: false })
    const heard = requested(plain)
    expect(await plain.locator('.v audio[controls]:visible').count()).toBe(4)
    expect(await plain.locator('.al button').isVisible()).toBe(false)
    await plain
      .locator('#open-message audio')
      .first()
      .click({ position: { x: 26, y: 27 } })
    await expect.poll(() => heard).toEqual([step('open-message.monghoa')])
    await plain.context().close()
    await server.close()
  })
})
