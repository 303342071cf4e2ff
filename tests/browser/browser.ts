import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { launchOptions } from '../../src/bench/chromium.ts'
import { needChromium } from './need-chromium.ts'

let browser: Browser

/** Call once at the top of a browser test file. */
export function useBrowser() {
  beforeAll(async () => {
    browser = await chromium.launch(launchOptions(needChromium()))
  })
  afterAll(() => browser.close())
}

/** A fresh visitor with a small phone on the real library. */
export async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    baseURL: inject('url'),
    viewport: { width: 360, height: 640 },
    locale: 'vi-VN',
    ...options,
  })
  const page = await context.newPage()
  await page.goto(path)
  return page
}
