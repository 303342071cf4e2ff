import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'

const file = 'sitemap.xml'
const why = 'máy tìm kiếm đọc tệp này để biết trang nào đáng đưa cho bà con'

/** The sitemap lists the pages that may be found, all of them and nothing else; no draft, not even as an alternate. */
export const sitemap: SiteCheck = ({ dist, files, siteUrl }) => ({
  async end(pages): Promise<Finding[]> {
    if (!files.has(file)) return []
    const text = await readFile(join(dist, file), 'utf8')
    const addresses = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, address]) => address!)
    const listed = addresses(/<loc>([^<]*)<\/loc>/g)
    const open = pages.filter(({ noindex, kind }) => !noindex && !['file', 'redirect', 'editors'].includes(kind))
    const right = new Set(siteUrl === undefined ? [] : open.map(({ url }) => siteUrl + url))
    const extra = [...listed, ...addresses(/\shref="([^"]*)"/g)].filter((address) => !right.has(address))
    const needed = siteUrl === undefined ? [] : open.filter(({ language }) => language).map(({ url }) => siteUrl + url)
    const lacking = needed.filter((address) => !listed.includes(address))
    const report = (what: string, fix: string) => error(file, { rule: 'sitemap', what, why, fix })
    return [
      ...[...new Set(extra)].map((address) =>
        report(`có «${address}», là trang noindex, không có, hoặc ở nơi khác`, 'bỏ khỏi sitemap'),
      ),
      ...lacking.map((address) => report(`thiếu «${address}»`, 'thêm vào sitemap, hoặc để trang noindex')),
    ]
  },
})
