import type { Finding } from '../../report.ts'
import { error, warning, type SiteCheck } from './check.ts'
import type { PageRecord } from './page.ts'

interface Head {
  canonical: string | undefined
  alternates: string[]
}

const pathOf = ({ url, language }: PageRecord) => url.slice(language!.length + 2)

const why = 'máy tìm kiếm đưa người đọc đến đúng tiếng của họ bằng các thẻ này'

/** `hmn-Latn https://…` for every language in which the page is published, as its head must list them. */
function rightAlternates(same: PageRecord[], siteUrl: string) {
  const list = same.map(({ htmlLang, url }) => `${htmlLang} ${siteUrl}${url}`)
  return same.length > 1 ? [...list, `x-default ${siteUrl}/`] : list
}

/** `same` holds the published pages of this path, in all languages. */
function headFindings(page: PageRecord, head: Head, same: PageRecord[], siteUrl: string): Finding[] {
  const listed = same.includes(page)
  const right = listed ? rightAlternates(same, siteUrl) : []
  const report = (what: string, fix: string) => [error(page.file, { rule: 'alternates', what, why, fix })]
  const canonical = listed ? `${siteUrl}${page.url}` : undefined
  const missing = right.filter((entry) => !head.alternates.includes(entry))
  const extra = head.alternates.filter((entry) => !right.includes(entry))
  // a page in one language only may leave its list out
  const alone = right.length === 1 && head.alternates.length === 0
  return [
    ...(head.canonical === canonical
      ? []
      : report(
          `canonical là «${head.canonical ?? 'không có'}»`,
          canonical
            ? `đặt «${canonical}»; nếu khác tên miền thì dựng lại với SITE_URL`
            : 'trang noindex không có canonical',
        )),
    ...(missing.length && !alone
      ? report(`thiếu hreflang: ${missing.join(', ')}`, 'thêm vào ở src/layouts/Page.astro')
      : []),
    ...(extra.length
      ? report(`hreflang thừa: ${extra.join(', ')}`, 'chỉ liệt kê trang đã xem lại xong, trên trang được liệt kê')
      : []),
  ]
}

const unset = warning('index.html', {
  rule: 'site-url',
  what: 'chưa có SITE_URL: mã QR, tờ in và trang này mang chữ «bản thử»',
  why: 'không biết địa chỉ công khai thì không in được mã QR đúng, và máy tìm kiếm không biết trang ở đâu',
  fix: 'dựng lại: SITE_URL=https://ten-mien npm run build',
})

/** Canonical addresses and links between languages: complete, symmetric, without drafts. */
export const alternates: SiteCheck = ({ siteUrl }) => {
  const heads = new Map<string, Head>()
  return {
    page({ file, $ }) {
      heads.set(file, {
        canonical: $('link[rel="canonical"]').attr('href'),
        alternates: $('link[rel="alternate"][hreflang]')
          .toArray()
          .map((link) => `${$(link).attr('hreflang')} ${$(link).attr('href')}`),
      })
      return []
    },
    end(pages) {
      if (siteUrl === undefined) return [unset]
      const inLanguage = pages.filter(
        ({ language, kind }) => language && !['file', 'redirect', 'editors'].includes(kind),
      )
      const published = Map.groupBy(
        inLanguage.filter(({ noindex }) => !noindex),
        pathOf,
      )
      return inLanguage.flatMap((page) =>
        headFindings(page, heads.get(page.file)!, published.get(pathOf(page)) ?? [], siteUrl),
      )
    },
  }
}
