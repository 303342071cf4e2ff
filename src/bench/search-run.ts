import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { Refusal } from '../exchange/refusal.ts'
import { serveFolder } from '../serve/server.ts'
import { launchOptions } from './chromium.ts'
import type { Network } from './networks.ts'
import { layPagefind, searchPages } from './search-pages.ts'
import { measureLoads } from './search-loads.ts'
import { ask } from './search-recall.ts'
import { recallRows } from './search-rows.ts'
import type { SearchRow } from './search-table.ts'
import { measureTyping } from './search-typing.ts'
import type { Query } from './search/query.ts'

export const parts = ['recall', 'loads', 'typing'] as const
export type Part = (typeof parts)[number]

export interface QuerySet {
  name: string
  queries: Query[]
}

export interface SearchBench {
  chromium: string
  catalogue: Catalogue
  sets: QuerySet[]
  /** Typed letter by letter in Node. */
  typed: Query[]
  parts: readonly Part[]
  /** Of the cold starts: the query in the address, and how often. */
  query: string
  runs: number
  /** Default: the two slowest. */
  lines?: Network[]
  /** Called once a part begins; the result takes its steps. */
  progress: (name: string) => { step: (done: number, total: number) => void; end: () => void }
}

/** Languages whose start and typing are measured, where the site has them: the source and the one most unlike it. */
const sampled = ['vi', 'hmn']

/** The search of a finished site in a real browser, beside Pagefind as it comes over the same index. */
export async function benchSearch(dist: string, bench: SearchBench): Promise<SearchRow[]> {
  const pages = await searchPages(dist)
  const asked = [...new Set(bench.sets.flatMap(({ queries }) => queries.map(({ lang }) => lang)))]
  const without = asked.filter((code) => !pages.some(({ lang }) => lang === code))
  if (without.length) throw new Refusal(`"${dist}" has no search page in: ${without.join(', ')}`)
  const langs = sampled.filter((code) => pages.some(({ lang }) => lang === code))
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-pagefind-'))
  const closing: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })]
  const during = async <T>(name: string, work: (step: (done: number, total: number) => void) => T) => {
    const { step, end } = bench.progress(name)
    const made = await work(step)
    end()
    return made
  }
  try {
    await layPagefind(dist, pages, folder)
    const browser = await chromium.launch(launchOptions(bench.chromium))
    closing.push(() => browser.close())
    const [site, pagefind] = await Promise.all(
      [dist, folder].map((served) => serveFolder(served, { host: '127.0.0.1', port: 0 })),
    )
    closing.push(site!.close, pagefind!.close)
    const ports = { site: site!.port, pagefind: pagefind!.port }
    const rows: SearchRow[] = []
    for (const { name, queries } of bench.parts.includes('recall') ? bench.sets : [])
      rows.push(...recallRows(name, queries, await during(name, (step) => ask(browser, ports, pages, queries, step))))
    if (bench.parts.includes('loads'))
      rows.push(...(await during('slow lines', (step) => measureLoads(browser, ports, { ...bench, langs }, step))))
    for (const lang of bench.parts.includes('typing') ? langs : [])
      rows.push(await during(`typing, ${lang}`, (step) => measureTyping(bench.catalogue, lang, bench.typed, step)))
    return rows
  } finally {
    for (const close of closing.reverse()) await close()
  }
}
