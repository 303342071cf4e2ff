import type { Browser, Page } from 'playwright-core'
import { startMeter, tally, type Request } from './meter.ts'
import { conditionsOf, type Network } from './networks.ts'

/** A phone of 2018 in the hand: nothing cached, four times slower than this machine. */
const phone = {
  viewport: { width: 360, height: 720 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'vi-VN',
} as const
const CPU_SLOWDOWN = 4
const QUIET = 1000
export const MOST = 120_000

/** Runs in the page before anything else. */
export function observe() {
  const seen = { lcp: 0, cls: 0 }
  Object.assign(window, { seen })
  const on = (type: string, note: (entry: PerformanceEntry & { value?: number; hadRecentInput?: boolean }) => void) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  on('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime))
  on('layout-shift', ({ value = 0, hadRecentInput }) => (seen.cls += hadRecentInput ? 0 : value))
}

export const readPaints = (page: Page) =>
  page.evaluate(() => {
    const { seen } = window as unknown as { seen: { lcp: number; cls: number } }
    return { fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0, ...seen }
  })

/** Title, blocks and drawings of a guide with their places: two equal lists look the same. */
const readLayout = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('h1, [data-block], svg.p')].map((element) => {
      const { top, left, width, height } = element.getBoundingClientRect()
      const shapes = [...element.querySelectorAll('use')].map((use) => use.getBoundingClientRect().width > 0)
      return [element.tagName, element.id, top, left, width, height, shapes.join()].join(' ')
    }),
  )

interface Opened {
  /** As the browser imitates it. */
  network?: Network | undefined
  slowCpu?: boolean
  /** What a worker saves for later is no part of reading. */
  workers?: boolean
}

/** An empty phone. Close its context. */
export async function open(browser: Browser, { network, slowCpu = !!network, workers = false }: Opened = {}) {
  const context = await browser.newContext({ ...phone, serviceWorkers: workers ? 'allow' : 'block' })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const meter = await startMeter(cdp)
  if (network) await cdp.send('Network.emulateNetworkConditions', conditionsOf(network))
  if (slowCpu) await cdp.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  return { context, page, meter }
}

export async function goTo(page: Page, url: string) {
  const response = await page.goto(url, { waitUntil: 'load', timeout: MOST })
  if (!response?.ok()) throw new Error(`${url} answers ${response?.status()}`)
}

export interface Visit extends ReturnType<typeof tally> {
  /** Milliseconds from the start of the visit. */
  fcp: number
  lcp: number
  cls: number
}

/** One cold visit over a slow network, until nothing more is loaded. */
export async function visit(browser: Browser, url: string, network: Network): Promise<Visit> {
  const { context, page, meter } = await open(browser, { network })
  try {
    await page.addInitScript(observe)
    await goTo(page, url)
    await meter.settled(QUIET, MOST)
    return { ...tally(meter.requests()), ...(await readPaints(page)) }
  } finally {
    await context.close()
  }
}

/** The whole page scrolled through like a reader, over a fast network: what was loaded by then. */
export async function scrollThrough(browser: Browser, url: string) {
  const { context, page, meter } = await open(browser)
  try {
    await goTo(page, url)
    for (let y = 0; y < (await page.evaluate(() => document.documentElement.scrollHeight)); y += 300) {
      await page.evaluate((top) => window.scrollTo(0, top), y)
      await page.waitForTimeout(80)
    }
    await meter.settled(QUIET, MOST)
    return tally(meter.requests())
  } finally {
    await context.close()
  }
}

/**
 * How many requests a reader has to wait for: 1 when the page alone, with all other requests refused, looks as it does with
 * them; else all that can change its looks.
 */
export async function requestsToRead(browser: Browser, url: string): Promise<number> {
  const look = async (alone: boolean): Promise<{ layout: string; requests: Request[] }> => {
    const { context, page, meter } = await open(browser)
    try {
      if (alone) await page.route('**', (route) => (route.request().url() === url ? route.continue() : route.abort()))
      await goTo(page, url)
      await meter.settled(QUIET, MOST)
      return { layout: JSON.stringify(await readLayout(page)), requests: meter.requests() }
    } finally {
      await context.close()
    }
  }
  const whole = await look(false)
  return whole.layout === (await look(true)).layout
    ? 1
    : whole.requests.filter(({ kind }) => !['audio', 'other'].includes(kind)).length
}
