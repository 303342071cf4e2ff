import { attributesOf, elementsOf, type Element } from './elements.ts'

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
const useless = /^(?:script|template|link|form|button|audio)$/
const uselessClass = /(?:^|\s)(?:v|al|lg|do|pq)(?:\s|$)/

const isUseless = (tag: string, attribute: (name: string) => string | undefined) =>
  useless.test(tag) ||
  uselessClass.test(attribute('class') ?? '') ||
  attribute('data-offline') !== undefined ||
  (tag === 'meta' &&
    (attribute('http-equiv') !== undefined ||
      attribute('property') !== undefined ||
      attribute('name') === 'robots' ||
      attribute('name')?.startsWith('twitter:')))

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

type Attributes = ReadonlyMap<string, { value: string; start: number; end: number }>

const namedAttributes = (element: Element): Attributes =>
  new Map(attributesOf(element).map((attribute) => [attribute.name, attribute]))

const decisive = /^(?:a|nav|meta|picture|img|header|head)$/
const decisiveAttribute = /class|data-offline/
const nothing: Attributes = new Map()

/** The smallest JPEG of a photo: every viewer of files knows the format. */
function photoAddress(image: Attributes, photo: Options['photo']) {
  const named = [...(image.get('srcset')?.value ?? '').split(/,\s+/), image.get('src')?.value ?? '']
  const found = named
    .map((candidate) => candidate.trim().split(/\s+/)[0]!)
    .flatMap((path) => photo(path) ?? [])
    .sort((a, b) => a.length - b.length)[0]
  return found && `data:image/jpeg;base64,${found.toString('base64')}`
}

const isInside = (address: string) => !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(address)

/**
 * The finished page of a guide as one file that is read from a chat or a memory card, without network and JavaScript: the page's
 * own text with pieces cut out or replaced. Voices are left out. Links into the library are absolute, or plain words where its
 * address is not known. Throws when the page has a photo that `photo` does not know.
 */
export function singleFile(html: string, { siteUrl, path, words, photo }: Options) {
  const elements = elementsOf(html).map((element) => ({
    element,
    attributes:
      decisive.test(element.tag) || decisiveAttribute.test(element.attributes) ? namedAttributes(element) : nothing,
  }))
  const edits: Edit[] = []
  const replace = (start: number, end: number, text = '') => edits.push({ start, end, text })
  const endOf = (name: string, isIt: (element: Element, attributes: Attributes) => boolean) => {
    const found = elements.find(({ element, attributes }) => isIt(element, attributes))
    if (!found) throw new Error(`${path}: the page lacks ${name}`)
    return found.element.innerEnd
  }

  for (const { element, attributes } of elements) {
    const { tag, start, end } = element
    const value = (name: string) => attributes.get(name)?.value
    if (isUseless(tag, value) || (tag === 'nav' && !siteUrl)) replace(start, end)
    else if (tag === 'picture') {
      const image = elements.find((other) => other.element.tag === 'img' && other.element.start > start)?.attributes
      const address = image && photoAddress(image, photo)
      if (!address) throw new Error(`${path}: the photo ${image?.get('src')?.value} is not in the site`)
      const kept = ['class', 'width', 'height', 'alt'].flatMap((name) => {
        const own = image.get(name)
        return own === undefined ? [] : [`${name}="${escaped(own.value)}"`]
      })
      replace(start, end, `<img ${kept.join(' ')} src="${address}">`)
    } else if (tag === 'a' && isInside(value('href') ?? '#')) {
      const href = attributes.get('href')!
      if (siteUrl) {
        const { pathname, search, hash } = new URL(href.value, `https://here.invalid${path}`)
        replace(href.start, href.end, `href="${escaped(siteUrl + pathname + search + hash)}"`)
      } else {
        replace(start, element.inner, '<span>')
        replace(element.innerEnd, end, '</span>')
      }
    }
  }

  const own = siteUrl && escaped(siteUrl + path)
  const headEnd = endOf('head', ({ tag }) => tag === 'head')
  const canonical = own ? `<link rel="canonical" href="${own}">` : ''
  replace(headEnd, headEnd, `<meta name="robots" content="noindex">${canonical}`)
  const said = ({ text, lang }: Words) => `<span lang="${escaped(lang)}">${escaped(text)}</span>`
  const topEnd = endOf(
    'header.top',
    ({ tag }, attributes) => tag === 'header' && attributes.get('class')?.value === 'top',
  )
  const line = own ? `${said(words.address)}: <a href="${own}" translate="no">${own}</a>` : said(words.trial)
  replace(topEnd, topEnd, `<p><small>${line}</small></p>`)
  return applied(html, edits)
}
