import type { Browser, Page } from 'playwright-core'
import { tally } from '../meter.ts'
import type { Network } from '../networks.ts'
import { goTo, MOST, observe, open, readPaints, type Visit } from '../visit.ts'
import type { Relay } from './relay.ts'

/** After the tap on a link, in ms. */
interface Times {
  /** The title of the second page is in the document. */
  title: number
  /** Its first words are on the screen. */
  shown: number
}

interface SecondPage extends Times {
  requests: number
  bytes: number
}

export interface Journey {
  first: Visit
  second: SecondPage
}

/** What is loaded lazily may begin late on a slow phone. */
const QUIET = 1500

type Watched = Window & { titleAt?: number }

/** Runs in each page before anything else. */
function watchTitle() {
  const look = () => {
    if (!document.querySelector('h1')?.textContent) return
    ;(window as Watched).titleAt = performance.timeOrigin + performance.now()
    watching.disconnect()
  }
  const watching = new MutationObserver(look)
  watching.observe(document, { subtree: true, childList: true })
}

/** Taps the link to that path as a reader does, and returns when, by the clock that all pages share. */
const tap = (page: Page, path: string) =>
  page.evaluate((wanted) => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a[href]')]
    const link = links.find(({ pathname }) => pathname === wanted)
    if (!link) throw new Error(`no link to ${wanted}`)
    const now = performance.timeOrigin + performance.now()
    link.click()
    return now
  }, path)

const untilPainted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0, undefined, {
    timeout: MOST,
  })

/** Follows the link and, once nothing more is loaded, tells when what was there. */
async function followLink(page: Page, path: string, settled: () => Promise<void>): Promise<Times> {
  const tapped = await tap(page, path)
  await page.waitForURL((url) => url.pathname === path, { waitUntil: 'load', timeout: MOST })
  await untilPainted(page)
  await settled()
  const { fcp } = await readPaints(page)
  const { title, origin } = await page.evaluate(() => ({
    title: (window as Watched).titleAt!,
    origin: performance.timeOrigin,
  }))
  return { title: title - tapped, shown: origin + fcp - tapped }
}

/** A cold phone opens a guide and then, by its link, the second one; the browser imitates the line. No workers. */
export async function visitBoth(browser: Browser, url: string, second: string, network: Network): Promise<Journey> {
  const { context, page, meter } = await open(browser, { network })
  try {
    await page.addInitScript(observe)
    await page.addInitScript(watchTitle)
    await goTo(page, url)
    await untilPainted(page)
    const settled = () => meter.settled(QUIET, MOST)
    await settled()
    const first = { ...tally(meter.requests()), ...(await readPaints(page)) }
    meter.clear()
    const times = await followLink(page, second, settled)
    const { requests, bytes } = tally(meter.requests())
    return { first, second: { ...times, requests, bytes } }
  } finally {
    await context.close()
  }
}

/** The same over a real slow line with workers allowed. All bytes that come down it count, those of opening it too. */
export interface RealJourney extends Times {
  fcp: number
  lcp: number
  bytes: number
  secondBytes: number
}

export async function visitBothForReal(
  browser: Browser,
  relay: Relay,
  path: string,
  second: string,
): Promise<RealJourney> {
  const { context, page } = await open(browser, { slowCpu: true, workers: true })
  const before = relay.received().bytes
  try {
    await page.addInitScript(observe)
    await page.addInitScript(watchTitle)
    await goTo(page, `https://localhost:${relay.port}${path}`)
    await untilPainted(page)
    const settled = () => relay.settled(QUIET, MOST)
    await settled()
    const { fcp, lcp } = await readPaints(page)
    const { bytes } = relay.received()
    const times = await followLink(page, second, settled)
    return { fcp, lcp, bytes: bytes - before, ...times, secondBytes: relay.received().bytes - bytes }
  } finally {
    await context.close()
  }
}
