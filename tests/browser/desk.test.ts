import axe from 'axe-core'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest'
import { launchOptions } from '../../src/bench/chromium.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder, swap, textOf } from '../fixtures/content/folder.ts'
import { needChromium } from './need-chromium.ts'
import { sound, tone } from '../unit/voices/sounds.ts'

type Finish = typeof onTestFinished
type Served = Awaited<ReturnType<typeof served>>

let browser: Browser
/** The fixture as it is, for those who change nothing in it. */
let plain: Served
const atEnd: (() => unknown)[] = []
const later = ((work: () => unknown) => void atEnd.push(work)) as Finish

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'microphone-'))
  later(() => rmSync(folder, { recursive: true, force: true }))
  const heard = join(folder, 'heard.wav')
  writeFileSync(heard, sound(tone(20, { before: 0, behind: 0 })))
  const { args, ...options } = launchOptions(needChromium())
  const microphone = [
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-audio-capture=${heard}`,
  ]
  browser = await chromium.launch({ ...options, args: [...args, ...microphone] })
  plain = await served(contentFolder({}, later), later)
})
afterAll(async () => {
  await browser.close()
  for (const work of atEnd.reverse()) await work()
})

const desk = '/desk/hmn/pay-bill/'
const tool = fileURLToPath(new URL('../../src/tools/desk-import.ts', import.meta.url))

async function served(content: string, finished: Finish = onTestFinished) {
  const site = build(content, { finished })
  expect(site.status, site.output).toBe(0)
  const server = await serveFolder(site.dist, { host: '127.0.0.1', port: 0 })
  finished(() => server.close().catch(() => undefined))
  return { url: server.url, close: server.close, dist: site.dist }
}

/** A small phone, on the pages of a server. */
async function phone(baseURL: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 360, height: 640 }, locale: 'vi-VN', acceptDownloads: true },
    ...options,
  })
  onTestFinished(() => context.close())
  return context
}

const violations = async (page: Page) => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)
  })
}

/** A busy machine takes its time. */
const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 30_000 })
const box = (page: Page, block: string, part = '#1') => page.locator(`#${block} [data-part="${part}"] textarea`)
const kept = (page: Page) => soon(() => page.locator('[data-kept]').innerText()).toBe('Đã giữ trong máy.')

async function record(page: Page, block: string) {
  const voice = page.locator(`#${block} [data-voice]`)
  const said = () => voice.locator('[data-say]').innerText()
  await voice.locator('[data-record]').click()
  await soon(said).toMatch(/^Đang thu 0:0[2-9]/)
  expect(await voice.locator('meter').isVisible()).toBe(true)
  await voice.locator('[data-stop]').click()
  await soon(said).toMatch(/^Đã thu 0:0\d, đã giữ trong máy/)
}

it('a guide is translated offline, recorded, sent, imported, and read on its page', async () => {
  const content = contentFolder()
  const server = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(server.url)
  const first = await context.newPage()
  await first.goto(desk)
  await soon(() => first.locator('#offline').innerText()).toContain('mất mạng vẫn mở được')
  await server.close()

  await first.reload()
  await soon(() => first.locator('#progress [data-done]').innerText()).toBe('4/5')
  await box(first, 'summary', '@summary').pressSequentially('Nyob tsev them nqi fai fab. ')
  const step = box(first, 'open-message')
  await step.fill('')
  await step.pressSequentially('Qhib xov uas qhia.')
  await step.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(5, 8))
  await first.locator('#open-message [data-bold]').click()
  expect(await step.inputValue()).toBe('Qhib **xov** uas qhia.')
  await kept(first)
  await soon(() => first.locator('#progress [data-done]').innerText()).toBe('5/5')
  await first.close()

  const page = await context.newPage()
  await page.goto(desk)
  await soon(() => box(page, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia.')
  expect(await page.locator('#progress [data-done]').innerText()).toBe('5/5')
  await record(page, 'open-message')
  await record(page, 'wrong-name')
  await page.reload()
  await soon(() => page.locator('#wrong-name [data-say]').innerText()).toMatch(/^Đã thu/)
  await page.locator('#writer').fill('Giàng Thị Mây')
  await page.locator('#consent').check()
  await page.locator('[data-make]').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  expect(download.suggestedFilename()).toBe('cam-tay-pay-bill-hmn.html')
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, download.suggestedFilename())
  await download.saveAs(file)

  // the co-ordinator hears it from the file, without a script
  const opened = await (await phone(server.url, { javaScriptEnabled: false })).newPage()
  await opened.goto(`file://${file}`)
  expect(await opened.locator('section').allInnerTexts()).toHaveLength(3)
  const lasts = await opened
    .locator('audio')
    .first()
    .evaluate((audio: HTMLAudioElement) => audio.readyState)
  expect(lasts).toBeGreaterThan(0)

  const imported = spawnSync(process.execPath, [tool, '--yes', file], {
    env: { ...process.env, CONTENT_DIR: content, TODAY: '2026-11-22' },
    encoding: 'utf8',
  })
  expect(imported.status, imported.stdout + imported.stderr).toBe(0)
  expect(textOf(content, 'guides/pay-bill/hmn.mdx')).toContain('Qhib **xov** uas qhia.')

  const after = await served(content)
  const reader = await (await phone(after.url)).newPage()
  await reader.goto('/hmn/guides/pay-bill/')
  expect(await reader.locator('[data-block=open-message]').innerText()).toContain('Qhib xov uas qhia.')
  expect(await reader.locator('body').textContent()).toContain('Giàng Thị Mây')
  for (const block of ['open-message', 'wrong-name']) {
    const seconds = await reader.locator(`[data-block=${block}] audio`).evaluate(
      (audio: HTMLAudioElement) =>
        new Promise<number>((done, failed) => {
          audio.onloadedmetadata = () => done(audio.duration)
          audio.onerror = () => failed(new Error(audio.src))
          audio.preload = 'metadata'
          audio.load()
        }),
    )
    expect(seconds).toBeGreaterThan(0.5)
  }
  // what the library has now is no draft any more
  await reader.goto(desk)
  await soon(() => reader.locator('#progress [data-done]').innerText()).toBe('5/5')
  expect(await box(reader, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia.')
})

it('letters in the making are left alone, components stay whole, and mistakes are told in place', async () => {
  const page = await (await phone(plain.url)).newPage()
  await page.goto(desk)
  const field = box(page, 'wrong-name')
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug ‹1900 6769›.')
  expect(await field.getAttribute('lang')).toBe('hmn-Latn')

  await field.press('Control+End')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Backspace')
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug .')
  await soon(() => page.locator('#wrong-name [data-remarks]').innerText()).toContain('thiếu thẻ ‹1900 6769›')
  await page.locator('#wrong-name [data-token]').click()
  expect(await field.inputValue()).toBe('Lub npe tsis yog ces **nres**. Nug ‹1900 6769›.')

  const keyboard = await page.context().newCDPSession(page)
  await field.press('Control+End')
  const written = await field.evaluate((area: HTMLTextAreaElement) => {
    const writes: string[] = []
    const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!
    Object.defineProperty(area, 'value', {
      get: () => own.get!.call(area) as string,
      set: (text: string) => {
        writes.push(text)
        own.set!.call(area, text)
      },
    })
    Object.assign(window, { writes })
    return own.get!.call(area) as string
  })
  for (const text of ['v', 'vi', 'vie', 'viê', 'việ', 'việt'])
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await keyboard.send('Input.insertText', { text: 'việt' })
  expect(await field.inputValue()).toBe(`${written}việt`)
  expect(await page.evaluate(() => (window as unknown as { writes: string[] }).writes)).toEqual([])
})

it('a storage that is full or forbidden is told with what to do, and the words can still be sent', async () => {
  const context = await phone(plain.url)
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError')
    }
  })
  const page = await context.newPage()
  await page.goto(desk)
  await soon(() => page.locator('#trouble').innerText()).toContain('không cho giữ chữ')
  await box(page, 'summary', '@summary').fill('Nyob tsev them nqi fai fab.')
  await soon(() => page.locator('[data-kept]').innerText()).toBe('Chưa giữ được!')
  // phones before Chrome 119 ask only when a text is given
  const leaving = await page.evaluate(() => {
    const event = document.createEvent('BeforeUnloadEvent') as BeforeUnloadEvent
    event.initEvent('beforeunload', false, true)
    window.dispatchEvent(event)
    return [event.defaultPrevented, event.returnValue]
  })
  expect(leaving).toEqual([true, expect.stringMatching(/./)])
  await page.locator('[data-make]').click()
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-download]').click()])
  expect(download.suggestedFilename()).toBe('cam-tay-pay-bill-hmn.txt')
})

it('a recording that does not fit is told to be so whatever is written next, and fits once there is room', async () => {
  const context = await phone(plain.url)
  await context.addInitScript(() => {
    const put = IDBObjectStore.prototype.put
    Object.assign(window, { roomy: false })
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (String(key).startsWith('voice/') && !(window as unknown as { roomy: boolean }).roomy)
        throw new DOMException('no', 'QuotaExceededError')
      return put.call(this, value, key)
    }
  })
  const page = await context.newPage()
  await page.goto(desk)
  const voice = page.locator('#open-message [data-voice]')
  const said = () => voice.locator('[data-say]').innerText()
  await voice.locator('[data-record]').dblclick()
  await soon(said).toMatch(/^Đang thu 0:0[1-9]/)
  await voice.locator('[data-stop]').click()
  await soon(said).toContain('nhưng chưa giữ được trong máy')
  await box(page, 'summary', '@summary').fill('Nyob tsev them nqi fai fab.')
  await kept(page)
  expect(await said()).toContain('nhưng chưa giữ được trong máy')
  expect(await page.locator('#trouble').innerText()).toContain('Máy đầy')
  await page.evaluate(() => Object.assign(window, { roomy: true }))
  await record(page, 'open-message')
  await soon(() => page.locator('#trouble').isVisible()).toBe(false)
})

it('words whose step or guide is gone stay to be read and copied, and can be taken off', async () => {
  const today = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(today.url, { bypassCSP: true })
  const page = await context.newPage()
  await page.goto(desk)
  await box(page, 'open-message').fill('Qhib **tsab xov** uas qhia nqi fai fab.')
  await box(page, 'enter-code').fill('Ntaus **tus lej** 13 tus.')
  await kept(page)
  await record(page, 'open-message')
  await today.close()
  const built = (content: string) => {
    const site = build(content)
    expect(site.status, site.output).toBe(0)
    return () => serveFolder(site.dist, { host: '127.0.0.1', port: today.port })
  }
  const step = /<Step id="open-message"[^]*?<\/Step>\n\n/
  const shorter = built(
    contentFolder({
      'guides/pay-bill/vi.mdx': (text) => text.replace(step, ''),
      'guides/pay-bill/hmn.mdx': (text) => text.replace(step, ''),
      'guides/pay-bill/guide.yaml': (text) => text.replace(/ {2}- id: open-message\n(?: {4}.*\n)*/, ''),
    }),
  )
  const without = await shorter()
  await page.goto(desk)
  const left = page.locator('#leftovers')
  await soon(() => left.isVisible()).toBe(true)
  expect(await left.locator('[data-words]').allInnerTexts()).toEqual(['Qhib **tsab xov** uas qhia nqi fai fab.'])
  expect(await left.locator('[data-source]').innerText()).toBe('Mở **tin nhắn** báo tiền điện.')
  expect(await left.locator('audio').isVisible()).toBe(true)
  expect(await page.locator('[data-send] [data-summary]').innerText()).toBe('Sẽ gửi 1 khối lời, 0 giọng đọc.')
  await left.locator('[data-copy]').click()
  await soon(() => left.locator('[data-said]').innerText()).not.toBe('')
  for (const button of await left.locator('button:visible').all())
    expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(48)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  expect(await violations(page)).toEqual([])
  await without.close()

  const renamed = contentFolder()
  renameSync(join(renamed, 'guides/pay-bill'), join(renamed, 'guides/pay-power'))
  const other = await built(renamed)()
  await page.goto('/desk/hmn/')
  const gone = page.locator('#drafts [data-gone]')
  await soon(() => gone.locator('[data-words]').allInnerTexts()).toEqual([
    'Qhib **tsab xov** uas qhia nqi fai fab.',
    'Ntaus **tus lej** 13 tus.',
  ])
  expect(await page.locator('#drafts a').count()).toBe(0)
  expect(await gone.locator('[data-drop]:visible').count()).toBe(0)
  expect(await violations(page)).toEqual([])
  await other.close()

  const again = await shorter()
  onTestFinished(() => again.close())
  await page.goto(desk)
  await left.locator('[data-drop]').click()
  await left.locator('[data-drop-sure]').click()
  expect(await left.isVisible()).toBe(false)
  await kept(page)
  await page.reload()
  await soon(() => box(page, 'enter-code').inputValue()).toBe('Ntaus **tus lej** 13 tus.')
  expect(await left.isVisible()).toBe(false)
})

it('drafts on a shared phone are listed and taken off; a change of the Vietnamese under a draft is told', async () => {
  const today = await serveFolder(plain.dist, { host: '127.0.0.1', port: 0 })
  const context = await phone(today.url)
  const page = await context.newPage()
  await page.goto(desk)
  await box(page, 'open-message').fill('Qhib **tsab xov** uas qhia nqi fai fab.')
  await kept(page)

  // the site of the next day, at the same address
  const next = build(contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') }))
  expect(next.status, next.output).toBe(0)
  await today.close()
  const tomorrow = await serveFolder(next.dist, { host: '127.0.0.1', port: today.port })
  onTestFinished(() => tomorrow.close())
  await page.goto(desk)
  const older = page.locator('#open-message [data-older]')
  await soon(() => older.isVisible()).toBe(true)
  expect(await older.locator('ins').allInnerTexts()).toEqual(['nước'])
  await page.locator('#open-message [data-confirm]').click()
  await soon(() => older.isVisible()).toBe(false)
  await kept(page)

  await page.goto('/desk/hmn/')
  expect(await page.locator('#drafts li').allInnerTexts()).toHaveLength(1)
  await page.locator('[data-remove]').click()
  await page.locator('[data-sure]').click()
  await soon(() => page.locator('#no-drafts').isVisible()).toBe(true)
  await page.goto(desk)
  expect(await box(page, 'open-message').inputValue()).toBe('Qhib **xov** uas qhia nqi fai fab.')
})

it('pages of the desk have no axe violations, and say what to do without JavaScript', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await (await phone(plain.url, { bypassCSP: true, colorScheme })).newPage()
    for (const path of [desk, '/desk/hmn/', '/desk/']) {
      await page.goto(path)
      if (path === desk) {
        await box(page, 'open-message').fill('Qhib 5.')
        await soon(() => page.locator('#open-message .wrong').count()).toBe(1)
        await page.locator('[data-record]').last().click()
        await soon(() => page.locator('[data-stop]:visible').count()).toBe(1)
      }
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      await page.setViewportSize({ width: 360, height })
      const found = await violations(page)
      expect([path, colorScheme, found]).toEqual([path, colorScheme, []])
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    }
  }
  const still = await (await phone(plain.url, { javaScriptEnabled: false })).newPage()
  await still.goto(desk)
  expect(await still.locator('#need-script').innerText()).toContain('npm run po:export -- --guide pay-bill --lang hmn')
  expect(await still.locator('textarea:visible').count()).toBe(0)
  expect(await still.locator('#open-message').innerText()).toContain('Mở tin nhắn báo tiền điện.')
})
