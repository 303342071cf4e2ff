import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import type { Address } from './addresses.ts'
import { error, type Site, type SiteCheck } from './check.ts'
import type { Expected } from './expected.ts'
import { lineAt } from './line.ts'
import { placeOf } from './place.ts'

const why = 'trang không gọi ai khác: mỗi lời gọi ra ngoài tốn tiền mạng và cho người khác biết bà con đọc gì'

const wordsOf: Record<Address['use'], [what: string, fix: string]> = {
  resource: ['trang tải từ nơi khác', 'chép tệp vào public/ hoặc src/, hoặc bỏ đi'],
  form: ['biểu mẫu gửi ra ngoài', 'bỏ biểu mẫu; chỉ tìm kiếm dùng biểu mẫu, gửi về chính trang'],
  name: ['thẻ trỏ sang trang khác', 'dựng lại với SITE_URL đúng là địa chỉ công khai của trang'],
  link: [
    'liên kết ra ngoài không có trong sự thật và nguồn của nội dung',
    'ghi địa chỉ vào facts/services.yaml hoặc sources của bài rồi dùng <Service/>, hoặc bỏ liên kết',
  ],
}

/**
 * By the content's own data where it is known; else by place: the list of sources, and links that do not tell where they come
 * from. A source may be an old page without https: it is named as it is.
 */
function mayLink(url: URL, { text, rel, inSources }: Address, expected: Expected | undefined) {
  if (expected) return expected.links.has(text) || (url.protocol === 'https:' && expected.hosts.has(url.hostname))
  return inSources || (url.protocol === 'https:' && /\bnoreferrer\b/.test(rel))
}

/** Names of vocabularies look like addresses and are never fetched. */
const vocabularies = /^(?:www\.w3\.org|schema\.org|www\.sitemaps\.org)$/

async function inFile(file: string, { dist, siteUrl }: Site): Promise<Finding[]> {
  const text = await readFile(join(dist, file), 'utf8')
  return [...text.matchAll(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s"'`)<>]*/gi)].flatMap((found) => {
    // a comment of a script, or what follows the colon of another scheme
    if (!found[0].startsWith('http') && !/["'`(=]/.test(text[found.index - 1] ?? '')) return []
    const place = placeOf(found[0], '/', siteUrl)
    if (place.kind !== 'outside' || vocabularies.test(place.url.hostname)) return []
    return [
      error(file, {
        rule: 'third-party',
        line: lineAt(text, found.index),
        what: `tệp nhắc đến nơi khác: ${found[0]}`,
        why,
        fix: wordsOf.resource[1],
      }),
    ]
  })
}

/** No request and no link that leaves the site, but to what the content's facts and sources name. */
export const thirdParty: SiteCheck = (site) => ({
  page: ({ file, url, addresses }) =>
    addresses.flatMap((address) => {
      const place = placeOf(address.text, url, site.siteUrl)
      if (place.kind !== 'outside') return []
      if (address.use === 'link' && mayLink(place.url, address, site.expected)) return []
      const [what, fix] = wordsOf[address.use]
      return [error(file, { rule: 'third-party', line: address.line, what: `${what}: ${address.text}`, why, fix })]
    }),
  async end() {
    const texts = [...site.files].filter(
      (file) => /\.(?:css|m?js|svg|webmanifest)$/.test(file) && !file.startsWith('a/search/'),
    )
    return (await Promise.all(texts.map((file) => inFile(file, site)))).flat()
  },
})
