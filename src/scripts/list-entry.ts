import type { ListEntry } from '../search/list.ts'

/** The entry that an item of the list from A to Z shows, as the search knows it. */
export function readEntry(item: Element): ListEntry {
  const text = (selector: string) => {
    const found = item.querySelector(selector)
    return found ? found.textContent.trim() : ''
  }
  const words = (selector: string) => text(selector).split(', ').filter(Boolean)
  return {
    href: item.querySelector('a')!.getAttribute('href')!,
    title: text('b > span'),
    keywords: words('.k > :not(.kv)'),
    // beside the title or in its stead: what has a language of its own is Vietnamese
    vi: { title: text('b > [lang]'), keywords: words('.kv') },
  }
}
