import { readFile } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { basename } from 'node:path'
import { parseQueries, strangers } from '../bench/search-queries.ts'
import { benchSearch, parts, type Part } from '../bench/search-run.ts'
import { searchTable } from '../bench/search-table.ts'
import { corrupted } from '../bench/search/corrupt.ts'
import { loadCatalogue } from '../catalogue/from-disk.ts'
import { Refusal } from '../exchange/refusal.ts'
import { isUpToDate } from '../outputs/built-from.ts'
import { site } from '../site.ts'
import { buildSite } from './build-site.ts'
import { progress } from './progress.ts'

const SEED = 1
/** Of a set that nothing was tuned on. */
const HELD_OUT_SEED = 20261122
const OWN_SET = new URL('../bench/search/queries.json', import.meta.url)

export interface SearchOptions {
  chromium: string
  queries: string | undefined
  dist: string | undefined
  only: string | undefined
  query: string
  runs: number
  json: boolean | undefined
}

const chosenParts = (only: string | undefined): readonly Part[] => {
  const named = only?.split(',') ?? parts
  const strange = named.find((name) => !parts.includes(name as Part))
  if (strange !== undefined) throw new Refusal(`--only ${strange}: one or more of ${parts.join(',')}`)
  return named as Part[]
}

const readQueries = async (file: string | URL, name: string) =>
  parseQueries(
    await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw new Refusal(`--queries ${name} cannot be read: ${error.code}`)
    }),
    name,
  )

/** Measures the search of `dist`, or of the site built now when it is out of date, and prints what it found. */
export async function runSearchBench({ chromium, queries: file, dist, only, query, runs, json }: SearchOptions) {
  const start = performance.now()
  const wanted = chosenParts(only)
  const own = await readQueries(file ?? OWN_SET, file ?? 'queries.json')
  if (!dist && !(await isUpToDate(site.outDir))) {
    const code = await buildSite()
    if (code) return code
  }
  const catalogue = loadCatalogue(site.contentDir, { showDrafts: site.showDrafts, today: site.today })
  const unknown = strangers(
    own,
    catalogue.guides.map(({ slug }) => slug),
  )
  if (unknown.length) console.error(`No such guides, never found: ${unknown.join(', ')}`)
  const first = { name: file ? basename(file) : 'own set', queries: own }
  const seeds = file || !wanted.includes('recall') ? {} : { corrupted: SEED, 'held out': HELD_OUT_SEED }
  const { step, end } = progress('making queries')
  const more = Object.entries(seeds).map(([name, seed], at) => {
    step(at, 2)
    return { name: `${name}, seed ${seed}`, queries: corrupted(catalogue, seed) }
  })
  end()
  const typed = file ? await readQueries(OWN_SET, 'queries.json') : own
  const sets = [first, ...more]
  const rows = await benchSearch(dist ?? site.outDir, {
    chromium,
    catalogue,
    sets,
    typed,
    parts: wanted,
    query,
    runs,
    progress,
  })
  if (json) console.log(JSON.stringify(rows, null, 2))
  else console.log(searchTable(rows, [first.name]))
  const asked = wanted.includes('recall') ? sets.reduce((sum, { queries }) => sum + queries.length, 0) : 0
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)}`
  const took = ((performance.now() - start) / 1000).toFixed(0)
  console.error(`\nMeasured ${wanted.join(', ')}: ${asked} queries of each engine, in ${took} s (${machine}).`)
  return 0
}
