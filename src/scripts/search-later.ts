/** The later pages of a list as the search reads them (outputs/later-lists.ts). */
export interface LaterList {
  /** Markup of their `<li>`. */
  items: string
  /** Markup of the `<symbol>` that the first page lacks. */
  shapes: string
}

/** A list of which only the first page stands on this page. */
export interface LongList extends HTMLElement {
  /** The items of its other pages, in order; undefined when they cannot be had. */
  laterItems?: () => Promise<Element[] | undefined>
}

const list: LongList = document.getElementById('list')!

const childrenOf = (markup: string, name: string) => {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector(name)
  return parsed ? Array.from(parsed.children) : []
}

const WAIT = 20000

const later = () =>
  fetch(list.getAttribute('data-later')!)
    .then((response) => (response.ok ? (response.json() as Promise<LaterList>) : undefined))
    .then((found) => {
      if (!found) return undefined
      const sprite = document.querySelector('.sym')!
      childrenOf(`<svg>${found.shapes}</svg>`, 'svg').forEach((shape) => sprite.appendChild(shape))
      return childrenOf(`<ul>${found.items}</ul>`, 'ul')
    })
    .catch(() => undefined)

list.laterItems = () => Promise.race([later(), new Promise<undefined>((give) => setTimeout(give, WAIT))])
