/** A list of which only the first page stands on this page. */
export interface LongList extends HTMLElement {
  /** The items of its other pages (`data-pages`), in order; a page that cannot be had is left out. */
  laterItems?: () => Promise<Element[]>
}

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

/** Shapes that the items of another page point to. */
function takeShapes(from: Document) {
  const sprite = document.querySelector('.sym')
  for (const symbol of Array.from(from.querySelectorAll('.sym > symbol')))
    if (sprite && !document.getElementById(symbol.id)) sprite.appendChild(document.adoptNode(symbol))
}

const list: LongList = document.getElementById('list')!

list.laterItems = () => {
  const pages = Number(list.getAttribute('data-pages') || 1)
  const asked: Promise<Element[]>[] = []
  for (let page = 2; page <= pages; page++)
    asked.push(
      fetch(`${page}/`)
        .then((response) => (response.ok ? response.text() : ''))
        .then((html) => {
          const found = parse(html)
          takeShapes(found)
          return Array.from(found.querySelectorAll('#list > li'))
        })
        .catch(() => []),
    )
  return Promise.all(asked).then((all) => ([] as Element[]).concat(...all))
}
