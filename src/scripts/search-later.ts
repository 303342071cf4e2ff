/** The later pages of a list as the search reads them (outputs/later-lists.ts). */
export interface LaterList {
  /** Markup of their `<li>`. */
  items: string
  /** Markup of the `<symbol>` that the first page lacks. */
  shapes: string
}

/** A list of which only the first page stands on this page. */
export interface LongList extends HTMLElement {
  /** The items of its other pages, in order; none when they cannot be had. */
  laterItems?: () => Promise<Element[]>
}

const list: LongList = document.getElementById('list')!

const childrenOf = (markup: string, name: string) => {
  const parsed = new DOMParser().parseFromString(markup, 'text/html').querySelector(name)
  return parsed ? Array.from(parsed.children) : []
}

list.laterItems = () =>
  fetch(list.getAttribute('data-later')!)
    .then((response) => (response.ok ? (response.json() as Promise<LaterList>) : { items: '', shapes: '' }))
    .then(({ items, shapes }) => {
      const sprite = document.querySelector('.sym')!
      childrenOf(`<svg>${shapes}</svg>`, 'svg').forEach((shape) => sprite.appendChild(shape))
      return childrenOf(`<ul>${items}</ul>`, 'ul')
    })
    .catch(() => [])
