import { load, type CheerioAPI } from 'cheerio'
import { addressesOf, type Address } from './addresses.ts'
import type { Site } from './check.ts'

export type PageKind = 'guide' | 'list' | 'page' | 'editors' | 'file' | 'redirect'

export interface PageSize {
  file: string
  kind: PageKind
  /** Bytes of the file. */
  html: number
  /** Bytes on the wire. */
  brotli: number
}

/** What later checks need of a page once its DOM is gone. */
export interface PageRecord {
  /** `vi/guides/pay/index.html` */
  file: string
  /** `/vi/guides/pay/` */
  url: string
  kind: PageKind
  /** Code of the language in the path; undefined outside of the languages. */
  language: string | undefined
  /** `lang` of `<html>`. */
  htmlLang: string
  noindex: boolean
  ids: Set<string>
}

export interface Page extends PageRecord {
  html: string
  size: PageSize
  addresses: Address[]
  $: CheerioAPI
}

export const urlOf = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`

const kindOf = (file: string, language: string | undefined, redirects: boolean): PageKind => {
  if (redirects) return 'redirect'
  if (/^(?:status|desk|gallery)\//.test(file)) return 'editors'
  // a file to keep or to send stands beside the pages
  if (!/(?:^|\/)(?:index|404)\.html$/.test(file)) return 'file'
  if (language === undefined) return 'page'
  if (/^[^/]+\/guides\/[^/]+\/index\.html$/.test(file)) return 'guide'
  return /^[^/]+\/search\//.test(file) ? 'list' : 'page'
}

/** `brotli` is the size of the page on the wire. */
export function parsePage(file: string, html: string, brotli: number, { languages }: Pick<Site, 'languages'>): Page {
  const $ = load(html, { sourceCodeLocationInfo: true })
  const first = file.split('/')[0]!
  const language = languages.has(first) ? first : undefined
  const kind = kindOf(file, language, $('meta[http-equiv="refresh" i]').length > 0)
  return {
    file,
    url: urlOf(file),
    kind,
    size: { file, kind, html: Buffer.byteLength(html), brotli },
    language,
    htmlLang: $('html').attr('lang') ?? '',
    noindex: /\bnoindex\b/.test($('meta[name="robots"]').attr('content') ?? ''),
    ids: new Set($('[id]').map((_, element) => $(element).attr('id')!)),
    html,
    addresses: addressesOf($),
    $,
  }
}

export const recordOf = ({ file, url, kind, language, htmlLang, noindex, ids }: Page): PageRecord => ({
  file,
  url,
  kind,
  language,
  htmlLang,
  noindex,
  ids,
})
