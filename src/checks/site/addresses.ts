import type { CheerioAPI } from 'cheerio'
import { lineOf } from './line.ts'

export interface Address {
  /** As written. */
  text: string
  /** `link`: the reader chooses to go there. `resource`: fetched by itself. `form`: data is sent there. `name`: only names a page (canonical). */
  use: 'link' | 'resource' | 'form' | 'name'
  hreflang: string | undefined
  rel: string
  /** Inside the list of sources. */
  inSources: boolean
  line: number
}

const plain = {
  src: 'resource',
  poster: 'resource',
  data: 'resource',
  action: 'form',
  formaction: 'form',
  ping: 'resource',
} as const
/** What a `<link>` may be besides something that is fetched. */
const useOfRel = (rel: string): Address['use'] =>
  /\b(?:canonical|alternate)\b/.test(rel)
    ? 'name'
    : /\b(?:license|author|help|prev|next)\b/.test(rel)
      ? 'link'
      : 'resource'

/** `/a/x.webp 240w, /a/y.webp 480w` → address and width of each candidate */
export const candidates = (srcset: string) =>
  srcset
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .filter(([address]) => address)
    .map(([address, width]) => ({
      address: address!,
      width: width?.endsWith('w') ? Number.parseInt(width) : undefined,
    }))

/** Addresses inside a style sheet: `url(…)` and `@import "…"`. */
export const addressesInCss = (css: string) =>
  [...css.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)|@import\s+(["'])(.*?)\3/g)].map(([, , url, , text]) => (url ?? text)!)

/** Every address of a page. */
export function addressesOf($: CheerioAPI): Address[] {
  const found: Address[] = []
  const add = (element: Parameters<typeof $>[0], text: string | undefined, use: Address['use']) => {
    if (text === undefined) return
    const self = $(element)
    found.push({
      text: text.trim(),
      use,
      hreflang: self.attr('hreflang'),
      rel: self.attr('rel') ?? '',
      inSources: self.closest('.src').length > 0,
      line: lineOf(element),
    })
  }
  for (const [attribute, use] of Object.entries(plain))
    for (const element of $(`[${attribute}]:not(meta)`).toArray()) add(element, $(element).attr(attribute), use)
  for (const element of $('[href]').toArray()) {
    const href = $(element).attr('href')
    if ($(element).is('a, area')) add(element, href, 'link')
    else add(element, href, element.tagName === 'link' ? useOfRel($(element).attr('rel') ?? '') : 'resource')
  }
  for (const element of $('[srcset], [imagesrcset]').toArray())
    for (const { address } of candidates($(element).attr('srcset') ?? $(element).attr('imagesrcset') ?? ''))
      add(element, address, 'resource')
  for (const element of $('style').toArray())
    for (const address of addressesInCss($(element).text())) add(element, address, 'resource')
  for (const element of $('meta[http-equiv="refresh" i]').toArray())
    add(element, /url=\s*["']?([^"']+)/i.exec($(element).attr('content') ?? '')?.[1], 'link')
  for (const element of $('meta[property^="og:"], meta[name^="twitter:"]').toArray()) {
    const content = $(element).attr('content') ?? ''
    if (/^(?:https?:)?\/\//.test(content)) add(element, content, 'name')
  }
  return found
}
