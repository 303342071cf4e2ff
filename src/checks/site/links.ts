import { nearest } from '../../gate/nearest.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import type { Address } from './addresses.ts'
import { error, type Site, type SiteCheck } from './check.ts'
import type { PageRecord } from './page.ts'
import { placeOf, type Place } from './place.ts'

interface Link extends Pick<Address, 'text' | 'use' | 'hreflang' | 'line'> {
  from: Pick<PageRecord, 'file' | 'url' | 'kind' | 'htmlLang'>
  place: Extract<Place, { kind: 'inside' }>
}

type Answer = { page: PageRecord } | { file: string } | { problem: 'missing' } | { problem: 'form'; right: string }

/** What answers a path, and whether that is its one right form. */
function answerOf(path: string, { files }: Site, pages: Map<string, PageRecord>): Answer {
  const page = pages.get(path)
  if (page) return { page }
  if (pages.has(`${path}/`)) return { problem: 'form', right: `${path}/` }
  const index = path.replace(/index\.html$/, '')
  if (index !== path && pages.has(index)) return { problem: 'form', right: index }
  return files.has(path.slice(1)) ? { file: path.slice(1) } : { problem: 'missing' }
}

function linkFindings(
  { from, text, use, hreflang, line, place }: Link,
  site: Site,
  pages: Map<string, PageRecord>,
): Finding[] {
  const report = (rule: string, what: string, why: string, fix: string) => [
    error(from.file, { rule, line, what, why, fix }),
  ]
  const answer = answerOf(place.path, site, pages)
  if ('problem' in answer) {
    if (answer.problem === 'form')
      return report(
        'link-form',
        `liên kết «${text}» không đúng dạng`,
        'mỗi trang chỉ có một địa chỉ, kết thúc bằng dấu /',
        `viết «${answer.right}»`,
      )
    const near = nearest(place.path, pages.keys())
    return report(
      'link-broken',
      `«${text}» không có trong trang đã dựng`,
      'người đọc bấm vào sẽ gặp trang báo lỗi',
      near ? `có phải «${near}» không?` : 'sửa địa chỉ, hoặc bỏ liên kết',
    )
  }
  if (!('page' in answer)) return []
  const { page } = answer
  const findings: Finding[] = []
  if (place.id && !page.ids.has(place.id)) {
    const near = nearest(place.id, page.ids)
    const what =
      use === 'resource'
        ? `hình «${text}» không có trên trang`
        : `liên kết «${text}»: trang đó không có chỗ tên «${place.id}»`
    findings.push(
      ...report(
        'anchor-missing',
        what,
        'người đọc rơi vào đầu trang hoặc thấy ô trống',
        near ? `có phải «#${near}» không?` : 'sửa tên, hoặc thêm id cho chỗ cần đến',
      ),
    )
  }
  const silent =
    use === 'link' && page.language !== undefined && page.htmlLang !== from.htmlLang && hreflang !== page.htmlLang
  if (silent && !['editors', 'redirect'].includes(from.kind))
    findings.push(
      ...report(
        'link-changes-language',
        `liên kết «${text}» dẫn sang tiếng khác mà không báo`,
        'người đọc bỗng thấy một thứ tiếng mình không đọc được',
        `thêm hreflang="${page.htmlLang}", hoặc dẫn đến trang cùng tiếng`,
      ),
    )
  return findings
}

/** Addresses in the manifest: where the installed library starts, and its icons. */
async function inManifest({ dist, files, siteUrl }: Site): Promise<Link[]> {
  const file = 'manifest.webmanifest'
  if (!files.has(file)) return []
  const { start_url, icons = [] } = JSON.parse(await readFile(join(dist, file), 'utf8')) as {
    start_url?: string
    icons?: { src: string }[]
  }
  return [start_url ?? '/', ...icons.map(({ src }) => src)].flatMap((text) => {
    const place = placeOf(text, '/', siteUrl)
    const from = { file, url: '/', kind: 'file' as const, htmlLang: '' }
    return place.kind === 'inside'
      ? [{ from, text, use: 'resource' as const, hreflang: undefined, line: 0, place }]
      : []
  })
}

/** Every address inside the site leads to something that is there, in its one right form, and does not change the language silently. */
export const links: SiteCheck = (site) => {
  const found: Link[] = []
  return {
    page(page) {
      const { file, url, kind, htmlLang, addresses } = page
      for (const { text, use, hreflang, line } of addresses) {
        const place = placeOf(text, url, site.siteUrl)
        if (place.kind === 'inside')
          found.push({ from: { file, url, kind, htmlLang }, text, use, hreflang, line, place })
      }
      return []
    },
    async end(records) {
      const pages = new Map(records.map((page) => [page.url, page]))
      return [...found, ...(await inManifest(site))].flatMap((link) => linkFindings(link, site, pages))
    },
  }
}
