import axe from 'axe-core'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest'
import { launchOptions } from '../../src/bench/chromium.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { build } from '../build/build-site.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { needChromium } from './need-chromium.ts'
import { sound, tone } from '../unit/voices/sounds.ts'

type Finish = typeof onTestFinished
type Served = Awaited<ReturnType<typeof served>>

let browser: Browser
/** The fixture as it is, for those who change nothing in it. */
export let plain: Served
const atEnd: (() => unknown)[] = []
const later = ((work: () => unknown) => void atEnd.push(work)) as Finish

/** Call once at the top of a test file of the desk: a phone with a microphone that hears a tone, and the fixture's site. */
export function useDesk() {
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
}

export const desk = '/desk/hmn/pay-bill/'

export async function served(content: string, finished: Finish = onTestFinished) {
  const site = build(content, { finished })
  expect(site.status, site.output).toBe(0)
  const server = await serveFolder(site.dist, { host: '127.0.0.1', port: 0 })
  finished(() => server.close().catch(() => undefined))
  return { url: server.url, close: server.close, dist: site.dist }
}

/** A small phone, on the pages of a server. */
export async function phone(baseURL: string, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    ...{ baseURL, viewport: { width: 360, height: 640 }, locale: 'vi-VN', acceptDownloads: true },
    ...options,
  })
  onTestFinished(() => context.close())
  return context
}

export const violations = async (page: Page) => {
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)
  })
}

/** A busy machine takes its time. */
export const soon = <T>(ask: () => Promise<T>) => expect.poll(ask, { timeout: 30_000 })
export const box = (page: Page, block: string, part = '#1') => page.locator(`#${block} [data-part="${part}"] textarea`)
export const kept = (page: Page) => soon(() => page.locator('[data-kept]').innerText()).toBe('Đã giữ trong máy.')

export async function record(page: Page, block: string) {
  const voice = page.locator(`#${block} [data-voice]`)
  const said = () => voice.locator('[data-say]').innerText()
  await voice.locator('[data-record]').click()
  await soon(said).toMatch(/^Đang thu 0:0[2-9]/)
  expect(await voice.locator('meter').isVisible()).toBe(true)
  await voice.locator('[data-stop]').click()
  await soon(said).toMatch(/^Đã thu 0:0\d, đã giữ trong máy/)
}
