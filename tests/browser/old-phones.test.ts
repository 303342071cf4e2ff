import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useBrowser, visit } from './browser.ts'

useBrowser()

/** Runs in the page before its scripts: removes what an old phone or a careful browser lacks, by `owner.name`. */
const remove = (names: string[]) => {
  for (const name of names) {
    const [first, ...rest] = name.split('.').reverse() as [string, ...string[]]
    let owner = window as unknown as Record<string, unknown> | undefined
    for (const part of rest.reverse()) owner = owner?.[part] as typeof owner
    // what is inherited goes from where it stands
    for (let place: unknown = owner; place; place = Object.getPrototypeOf(place))
      Reflect.deleteProperty(place as object, first)
  }
}

/** What came after Chrome 61 and iOS 11, and what browsers inside apps leave out. */
const lacks: Record<string, string[]> = {
  'no IntersectionObserver': ['IntersectionObserver'],
  'no storage for pages': ['caches'],
  'no workers': ['navigator.serviceWorker'],
  'no sharing': ['navigator.share', 'navigator.canShare', 'navigator.clipboard'],
  'no WebAssembly': ['WebAssembly'],
  'no Promise.allSettled': ['Promise.allSettled'],
  'no voice': ['speechSynthesis', 'SpeechSynthesisUtterance'],
  'what Chrome 61 lacked': [
    'AbortController',
    'AbortSignal',
    'ResizeObserver',
    'structuredClone',
    'queueMicrotask',
    'requestIdleCallback',
    'globalThis',
    'navigator.share',
    'navigator.canShare',
    'navigator.clipboard',
    'navigator.connection',
    'Promise.allSettled',
    'Promise.any',
    'Promise.prototype.finally',
    'Array.prototype.at',
    'Array.prototype.flat',
    'Array.prototype.flatMap',
    'Array.prototype.findLast',
    'Array.prototype.toSorted',
    'String.prototype.at',
    'String.prototype.replaceAll',
    'String.prototype.matchAll',
    'String.prototype.trimStart',
    'Object.fromEntries',
    'Object.hasOwn',
    'Element.prototype.replaceChildren',
    'Element.prototype.toggleAttribute',
    'Intl.PluralRules',
    'Intl.Segmenter',
  ],
}

const tasks: Record<string, (page: Page) => Promise<void>> = {
  '/hmn/guides/pay-electricity-bill/': async (page) => {
    expect(await page.locator('.step:visible').count()).toBeGreaterThan(3)
    await page.locator('.step summary').first().click()
    await page.locator('[data-guide] [data-offline]').waitFor()
  },
  '/vi/search/?q=tien dien': async (page) => {
    await page.locator('#results[data-query]').waitFor({ state: 'attached' })
    expect(await page.locator('#results a').first().getAttribute('href')).toBe('/vi/guides/pay-electricity-bill/')
  },
  '/vi/guides/pay-electricity-bill/share/': async (page) => {
    expect(await page.locator('.files a:visible').count()).toBe(4)
  },
  '/vi/guides/pay-electricity-bill/present/': async (page) => {
    await page.keyboard.press('ArrowRight')
    await expect.poll(() => new URL(page.url()).hash).not.toBe('')
  },
  '/vi/topics/pay/': async (page) => {
    await page.locator('[data-save] .row[data-offline]').waitFor()
    expect(await page.locator('.guides a:visible').count()).toBeGreaterThan(3)
  },
  '/vi/saved/': async (page) => {
    await page.locator('#more .row, #blocked:not([hidden])').first().waitFor()
  },
}

describe.each(Object.entries(lacks))('a phone with %s', (_, names) => {
  it('reads, searches and shows, and no script breaks', async () => {
    const page = await visit('about:blank')
    await page.addInitScript(remove, names)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`))
    for (const [path, task] of Object.entries(tasks)) {
      await page.goto(path)
      await task(page)
    }
    expect(errors).toEqual([])
    await page.context().close()
  })
})

it.each([
  ['caches', 'Chưa lưu được'],
  ['navigator.serviceWorker', 'Chưa lưu được'],
])('without %s the guide says that it is not saved, and the page behind the link what to do', async (name, said) => {
  const page = await visit('about:blank')
  await page.addInitScript(remove, [name])
  await page.goto('/vi/guides/pay-electricity-bill/')
  const line = page.locator('[data-guide] [data-offline="unsaved"]')
  await expect(line.innerText()).resolves.toContain(said)
  await line.locator('a').click()
  await page.waitForURL('**/vi/saved/')
  await expect(page.locator('#blocked').innerText()).resolves.toContain('bấm Gửi, tải tệp về máy')
  await expect(page.locator('#in-app').isVisible()).resolves.toBe(true)
  await page.context().close()
})
