import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { filesOf } from '../outputs/dist-files.ts'
import { sortFindings, type Finding } from '../report.ts'
import { site as settings } from '../site.ts'
import type { Site } from './site/check.ts'
import { expectedOf } from './site/expected.ts'
import { siteChecks } from './site/index.ts'
import { languagesOf } from './site/languages.ts'
import { parsePage, recordOf, type PageRecord, type PageSize } from './site/page.ts'
import { sizeOnWire } from './site/weigh.ts'

export interface SiteOptions {
  /** The public address without a slash at its end; undefined on a trial build. */
  siteUrl: string | undefined
  /** What the site was built from: languages, guides, promises and links are then held against it. */
  catalogue?: Catalogue | undefined
  onProgress?: (done: number, total: number) => void
}

/** Everything that is wrong in a finished site, and the size of every page. Reads each page once, page by page. */
export async function checkSite(
  dist: string,
  { siteUrl, catalogue, onProgress }: SiteOptions,
): Promise<{ findings: Finding[]; sizes: PageSize[] }> {
  const files = new Set(filesOf(dist))
  const expected = catalogue && expectedOf(catalogue, [...settings.linkHosts, ...settings.shareHosts])
  const languages = expected?.languages ?? (await languagesOf(dist, files))
  const site: Site = { dist, files, siteUrl, languages, source: expected?.source ?? 'vi', expected }
  const runs = siteChecks.map((start) => start(site))
  const pages = [...files].filter((file) => file.endsWith('.html'))
  const findings: Finding[] = []
  const records: PageRecord[] = []
  const sizes: PageSize[] = []
  for (const file of pages) {
    onProgress?.(records.length, pages.length)
    const bytes = await readFile(join(dist, file))
    const page = parsePage(file, bytes.toString(), await sizeOnWire(join(dist, file), bytes), site)
    records.push(recordOf(page))
    sizes.push(page.size)
    for (const { page: check } of runs) if (check) findings.push(...(await check(page)))
  }
  for (const { end } of runs) if (end) findings.push(...(await end(records)))
  return { findings: sortFindings(together(findings)), sizes }
}

/** The same fault on many pages is one finding: it has one cause. */
function together(findings: Finding[]): Finding[] {
  const groups = Map.groupBy(findings, ({ rule, level, what, fix }) => JSON.stringify([rule, level, what, fix]))
  return [...groups.values()].map((group) => {
    const others = new Set(group.map(({ file }) => file)).size - 1
    return others ? { ...group[0]!, what: `${group[0]!.what} (và ở ${others} tệp khác)` } : group[0]!
  })
}
