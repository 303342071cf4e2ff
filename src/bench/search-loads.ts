import type { Browser } from 'playwright-core'
import { median } from './median.ts'
import { networks, type Network } from './networks.ts'
import { slowServer, type Sent } from './slow-server.ts'

/** When something first stood on the page, and what had been sent by then beyond the page itself. */
export interface Moment {
  /** From the start of the visit. */
  ms: number
  /** Heads and bodies as sent, and the bodies alone. A host with HTTP/2 sends much less of the heads. */
  bytes: number
  bodies: number
  requests: number
}

/** A cold visit to `?q=`, medians of the runs. Without results only the end of the search is known, `final`. */
export interface LoadRow {
  measure: 'load'
  who: 'site' | 'pagefind'
  lang: string
  query: string
  line: string
  runs: number
  suggestion: Moment | undefined
  result: Moment | undefined
  final: Moment
  /** All that was sent in the last run, the page first. */
  sent: Sent[]
}

const slowLines = networks.filter(({ down }) => down <= 400)
const MOST = 180_000

const selectors = { suggestion: '#suggestions a', result: '#results a', final: '#results[data-query]' }
type Name = keyof typeof selectors

/** Runs in the page before anything else. */
function watchFor(sought: Record<string, string>) {
  let left = Object.entries(sought)
  const seen = window as unknown as { saw: (name: string, ms: number) => void }
  new MutationObserver(() => {
    const there = left.filter(([, selector]) => document.querySelector(selector))
    left = left.filter((one) => !there.includes(one))
    for (const [name] of there) seen.saw(name, performance.now())
  }).observe(document, { subtree: true, childList: true, attributes: true })
}

async function visit(browser: Browser, target: number, path: string, line: Network) {
  const server = await slowServer(target, line)
  const context = await browser.newContext({ serviceWorkers: 'block' })
  const moments: Partial<Record<Name, Moment>> = {}
  try {
    const page = await context.newPage()
    let over = () => {}
    const end = new Promise<void>((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`${path} on ${line.name}: no answer in ${MOST} ms`)), MOST)
      over = () => {
        clearTimeout(timer)
        done()
      }
    })
    await page.exposeFunction('saw', (name: Name, ms: number) => {
      const beyond = server.sent.slice(1).filter(({ bytes }) => bytes)
      const sum = (of: (one: Sent) => number) => beyond.reduce((total, one) => total + of(one), 0)
      const [bytes, bodies] = [sum((one) => one.bytes), sum((one) => one.bytes - one.head)]
      moments[name] = { ms, bytes, bodies, requests: beyond.length }
      if (name === 'final') over()
    })
    await page.addInitScript(watchFor, selectors)
    await Promise.all([end, page.goto(`http://127.0.0.1:${server.port}${path}`, { timeout: MOST })])
    return { ...moments, sent: server.sent }
  } finally {
    await context.close()
    await server.close()
  }
}

const middle = (moments: (Moment | undefined)[]): Moment | undefined => {
  const seen = moments.filter((moment) => moment !== undefined)
  const of = (key: keyof Moment) => median(seen.map((moment) => moment[key]))
  return seen.length ? { ms: of('ms'), bytes: of('bytes'), bodies: of('bodies'), requests: of('requests') } : undefined
}

/** The search pages of these languages and, beside each, Pagefind as it comes, on every slow line. */
export async function measureLoads(
  browser: Browser,
  ports: { site: number; pagefind: number },
  { langs, query, runs, lines = slowLines }: { langs: string[]; query: string; runs: number; lines?: Network[] },
  onProgress: (done: number, total: number) => void,
): Promise<LoadRow[]> {
  const rows: LoadRow[] = []
  const total = lines.length * langs.length * 2 * runs
  let done = 0
  for (const line of lines)
    for (const lang of langs)
      for (const who of ['site', 'pagefind'] as const) {
        const path = `/${lang}/${who === 'site' ? 'search/' : ''}?q=${encodeURIComponent(query)}`
        const visits: Awaited<ReturnType<typeof visit>>[] = []
        while (visits.length < runs) {
          onProgress(done++, total)
          visits.push(await visit(browser, ports[who], path, line))
        }
        const moment = (name: Name) => middle(visits.map((one) => one[name]))
        rows.push({
          ...{ measure: 'load', who, lang, query, line: line.name, runs },
          ...{
            suggestion: moment('suggestion'),
            result: moment('result'),
            final: moment('final')!,
            sent: visits.at(-1)!.sent,
          },
        })
      }
  return rows
}
