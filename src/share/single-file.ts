import { load } from 'cheerio'

type Selected = ReturnType<ReturnType<typeof load>>

interface Options {
  /** The public address without a slash at its end; undefined on a trial build. */
  siteUrl: string | undefined
  /** Path of the guide's page, `/vi/guides/pay/`. */
  path: string
  /** Words of the first line: before the address, and what stands there on a trial build. */
  words: { address: Words; trial: Words }
  /** Bytes of a photo of the site by its path, `/a/photos/x-240.jpg`. */
  photo: (path: string) => Buffer | undefined
}

interface Words {
  text: string
  lang: string
}

/** What needs the network, a script, or the rest of the library. */
const useless = [
  'script',
  'template',
  'link',
  'form',
  'button',
  'audio',
  '.v',
  '.al',
  '[data-offline]',
  '.lg',
  '.do',
  '.pq',
  'meta[http-equiv]',
  'meta[name="robots"]',
  'meta[name^="twitter:"]',
  'meta[property]',
].join()

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!)

/** An edit of a text: characters from `start` to `end` become `text`. Of nested edits the outer one wins. */
interface Edit {
  start: number
  end: number
  text: string
}

const applied = (source: string, edits: Edit[]) => {
  let result = ''
  let at = 0
  for (const { start, end, text } of edits.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (start < at) continue
    result += source.slice(at, start) + text
    at = end
  }
  return result + source.slice(at)
}

/** The smallest JPEG of a photo: every viewer of files knows the format. */
function photoAddress(image: Selected, photo: Options['photo']) {
  const named = [...(image.attr('srcset') ?? '').split(/,\s+/), image.attr('src') ?? '']
  const found = named
    .map((candidate) => candidate.trim().split(/\s+/)[0]!)
    .flatMap((path) => photo(path) ?? [])
    .sort((a, b) => a.length - b.length)[0]
  return found && `data:image/jpeg;base64,${found.toString('base64')}`
}

/**
 * The finished page of a guide as one file that is read from a chat or a memory card, without network and JavaScript: the page's
 * own text with pieces cut out or replaced. Voices are left out. Links into the library are absolute, or plain words where its
 * address is not known. Throws when the page has a photo that `photo` does not know.
 */
export function singleFile(html: string, { siteUrl, path, words, photo }: Options) {
  const $ = load(html, { sourceCodeLocationInfo: true })
  const edits: Edit[] = []
  const at = (element: Parameters<typeof $>[0]) => {
    const place = $(element)[0] && ($(element)[0] as { sourceCodeLocation?: Place | null }).sourceCodeLocation
    if (!place) throw new Error(`${path}: the page lacks ${String(element)}`)
    return place
  }
  const replace = ({ startOffset: start, endOffset: end }: Span, text = '') => edits.push({ start, end, text })
  const insert = (offset: number, text: string) => edits.push({ start: offset, end: offset, text })
  const inside = (address: string) => !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)

  for (const element of $(useless).toArray()) replace(at(element))
  if (!siteUrl) for (const list of $('nav').toArray()) replace(at(list))

  for (const picture of $('picture').toArray()) {
    const image = $(picture).find('img')
    const address = photoAddress(image, photo)
    if (!address) throw new Error(`${path}: the photo ${image.attr('src')} is not in the site`)
    const attributes = ['class', 'width', 'height', 'alt'].flatMap((name) => {
      const value = image.attr(name)
      return value === undefined ? [] : [`${name}="${escaped(value)}"`]
    })
    replace(at(picture), `<img ${attributes.join(' ')} src="${address}">`)
  }

  for (const link of $('a[href]').toArray()) {
    const href = $(link).attr('href')!
    if (!inside(href)) continue
    const place = at(link)
    if (siteUrl) {
      const { pathname, search, hash } = new URL(href, `https://here.invalid${path}`)
      replace(place.attrs!['href']!, `href="${escaped(siteUrl + pathname + search + hash)}"`)
    } else {
      replace(place.startTag!, '<span>')
      replace(place.endTag!, '</span>')
    }
  }

  const own = siteUrl && escaped(siteUrl + path)
  insert(
    at('head').endTag!.startOffset,
    `<meta name="robots" content="noindex">${own ? `<link rel="canonical" href="${own}">` : ''}`,
  )
  const said = ({ text, lang }: Words) => `<span lang="${escaped(lang)}">${escaped(text)}</span>`
  insert(
    at('header.top').endTag!.startOffset,
    `<p><small>${own ? `${said(words.address)}: <a href="${own}" translate="no">${own}</a>` : said(words.trial)}</small></p>`,
  )
  return applied(html, edits)
}

interface Span {
  startOffset: number
  endOffset: number
}
interface Place extends Span {
  attrs?: Record<string, Span>
  startTag?: Span
  endTag?: Span
}
