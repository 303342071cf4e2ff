import { load } from 'cheerio'
import { candidates } from '../checks/site/addresses.ts'
import { urlOf } from '../checks/site/page.ts'
import { placeOf } from '../checks/site/place.ts'
import { applied, type Edit } from './edits.ts'
import { relativeAddress } from './relative.ts'

export interface Words {
  text: string
  lang: string
}

export interface PortableOptions {
  /** What a path of the site leads to: the file of `dist`, and whether the pack carries it as a page. */
  find: (path: string) => { file: string; carried: boolean } | undefined
  voices: boolean
  /** Words of the link that takes the place of the search box. */
  list: Words
  /** Words of the last line: that this is a copy, of which day, and where the newest is. */
  made: Words
}

export interface Portable {
  html: string
  /** Files that the page shows or plays. */
  needs: string[]
  /** Addresses that lead nowhere in the site. */
  broken: string[]
}

/** What needs a script, a server or the network. Only scripts show what is hidden. */
const useless = [
  'script',
  'template',
  'link:not([rel~="icon"], [rel~="stylesheet"])',
  'meta[http-equiv]',
  'meta[property]',
  'meta[name^="twitter:"]',
  'meta[name="x-lib"]',
  'base',
  'button[hidden]',
  '.al',
  'main [hidden]',
  'noscript',
  '[data-offline]',
  'section:has([data-save])',
].join()
const fetching = ['src', 'poster', 'srcset', 'imagesrcset'] as const
/** Links that are buttons or rows of a menu: of no use as plain words. */
const button = 'nav a, .lg a, .b, .go, .more, [data-file-link]'

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)
const said = ({ text, lang }: Words) => `<span lang="${escaped(lang)}">${escaped(text)}</span>`

interface Span {
  startOffset: number
  endOffset: number
}
interface Place extends Span {
  attrs?: Record<string, Span>
  startTag?: Span
  endTag?: Span
}

/**
 * A page of the site as a page of a pack, read from a folder without server, network and JavaScript: the page's own text with
 * pieces cut out or replaced. Links to what the pack leaves out are cut where they are buttons, and plain words elsewhere.
 */
export function portable(html: string, file: string, { find, voices, list, made }: PortableOptions): Portable {
  const $ = load(html, { sourceCodeLocationInfo: true })
  const edits: Edit[] = []
  const needs = new Set<string>()
  const broken = new Set<string>()
  type Element = Parameters<typeof $>[0]

  const at = (element: Element) => {
    const place = ($(element)[0] as { sourceCodeLocation?: Place | null } | undefined)?.sourceCodeLocation
    if (!place) throw new Error(`${file}: an element without a place in the text`)
    return place
  }
  const replace = ({ startOffset: start, endOffset: end }: Span, text = '') => edits.push({ start, end, text })
  const cut = (element: Element, instead = '') => {
    replace(at(element), instead)
    $(element).remove()
  }
  const setAttribute = (element: Element, name: string, value: string) =>
    replace(at(element).attrs![name]!, `${name}="${escaped(value)}"`)

  /** Where an address leads inside the site; undefined for what is elsewhere or on this very page. */
  const inside = (address: string) => {
    if (address.trim().startsWith('#')) return undefined
    const place = placeOf(address.trim(), urlOf(file), undefined)
    if (place.kind !== 'inside') return undefined
    const found = find(place.path)
    if (!found) broken.add(address)
    return found
  }
  const hashOf = (address: string) => /#.*$/.exec(address.trim())?.[0]
  const fetched = (address: string) => {
    const found = inside(address)
    if (!found) return address
    needs.add(found.file)
    return relativeAddress(file, found.file, hashOf(address))
  }

  for (const form of $('form').toArray()) {
    const found = inside($(form).attr('action') ?? '')
    const list_ = found?.carried && found.file !== file
    cut(form, list_ ? `<a class="more" href="${relativeAddress(file, found.file)}">${said(list)}</a>` : '')
  }
  for (const element of $(voices ? useless : `${useless}, audio, .v`).toArray()) cut(element)

  for (const name of fetching)
    for (const element of $(`[${name}]`).toArray()) {
      const value = $(element).attr(name)!
      const address = name.endsWith('srcset')
        ? candidates(value)
            .map(({ address, width }) => fetched(address) + (width ? ` ${width}w` : ''))
            .join(', ')
        : fetched(value)
      setAttribute(element, name, address)
    }
  for (const element of $('link[href], use[href], image[href]').toArray()) {
    const value = $(element).attr('href')!
    if (!value.startsWith('#')) setAttribute(element, 'href', fetched(value))
  }
  for (const element of $('[data-index], [data-later], [data-profiles], [data-picture]').toArray())
    for (const name of ['data-index', 'data-later', 'data-profiles', 'data-picture'])
      if ($(element).attr(name) !== undefined) replace(at(element).attrs![name]!)

  const menus = new Set<Element>()
  for (const link of $('a[href], area[href]').toArray()) {
    const href = $(link).attr('href')!
    const found = inside(href)
    if (!found) continue
    if (found.carried) {
      setAttribute(link, 'href', relativeAddress(file, found.file, hashOf(href)))
      continue
    }
    for (const menu of $(link).closest('nav, .lg').toArray()) menus.add(menu)
    const item = $(link).parent('li')
    if (item.length && item.contents().length === 1) cut(item[0]!)
    else if ($(link).is(button)) cut(link)
    else {
      const lang = $(link).attr('lang')
      replace(at(link).startTag!, lang ? `<span lang="${escaped(lang)}">` : '<span>')
      replace(at(link).endTag!, '</span>')
    }
  }
  // a menu that has lost its links, or leads only to where the reader is
  for (const menu of menus) if (!$(menu).find('a[href]:not([aria-current])').length) cut(menu)

  const footer = $('footer').first()
  if (footer.length && !file.includes('/present/'))
    replace(
      { startOffset: at(footer[0]!).endTag!.startOffset, endOffset: at(footer[0]!).endTag!.startOffset },
      `<p>${said(made)}</p>`,
    )
  return { html: applied(html, edits), needs: [...needs].sort(), broken: [...broken].sort() }
}
