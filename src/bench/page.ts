import { chromium } from 'playwright-core'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesOf } from '../outputs/dist-files.ts'
import { serveFolder } from '../serve/server.ts'
import { launchOptions } from './chromium.ts'
import { median } from './median.ts'
import { networks } from './networks.ts'
import { requestsToRead, scrollThrough, visit, type Visit } from './visit.ts'

/** Medians of the runs over one network. Bytes on the wire, headers included; milliseconds. */
export interface PageRow extends Visit {
  guide: string
  lang: string
  network: string
  runs: number
  requestsToRead: number
  scrolledRequests: number
  scrolledBytes: number
}

export interface PageBench {
  chromium: string
  lang: string
  guide: string
  runs: number
  onProgress?: (done: number, total: number) => void
}

/** Slug of the guide whose page is the largest: what holds for it holds for all. Undefined without guides in that language. */
export async function largestGuide(dist: string, lang: string): Promise<string | undefined> {
  const pages = filesOf(dist).flatMap((file) => {
    const [, code, slug] = /^([^/]+)\/guides\/([^/]+)\/index\.html$/.exec(file) ?? []
    return code === lang ? [{ file, slug: slug! }] : []
  })
  const sized = await Promise.all(
    pages.map(async ({ file, slug }) => ({ slug, size: (await stat(join(dist, file))).size })),
  )
  return sized.sort((a, b) => b.size - a.size)[0]?.slug
}

const medians = (visits: Visit[]) =>
  Object.fromEntries(
    Object.keys(visits[0]!).map((key) => [key, median(visits.map((one) => one[key as keyof Visit]))]),
  ) as unknown as Visit

/** A guide page of a finished site, read by a cold phone over each slow network. */
export async function benchPage(dist: string, { chromium: path, lang, guide, runs, onProgress }: PageBench) {
  const server = await serveFolder(dist, { host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch(launchOptions(path))
  try {
    const url = `http://127.0.0.1:${server.port}/${lang}/guides/${guide}/`
    const toRead = await requestsToRead(browser, url)
    const scrolled = await scrollThrough(browser, url)
    const rows: PageRow[] = []
    for (const [index, network] of networks.entries()) {
      const visits: Visit[] = []
      while (visits.length < runs) {
        onProgress?.(index * runs + visits.length, networks.length * runs)
        visits.push(await visit(browser, url, network))
      }
      rows.push({
        guide,
        lang,
        network: network.name,
        runs,
        requestsToRead: toRead,
        ...medians(visits),
        scrolledRequests: scrolled.requests,
        scrolledBytes: scrolled.bytes,
      })
    }
    return rows
  } finally {
    await browser.close()
    await server.close()
  }
}
