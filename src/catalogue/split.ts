/**
 * How many guides a list may hold, so that its page stays within its budget (site.ts) in every language: a guide takes about
 * 150 bytes of a topic's list, 170 of the list from A to Z, 270 of a topic's sources.
 */
export const mostOnPage = { topic: 30, all: 45, sources: 20, lessons: 30 } as const

/** split([1, 2, 3], 2) → [[1, 2], [3]]; pages as even as can be, one at least. */
export function split<T>(items: readonly T[], most: number): T[][] {
  const pages = Math.max(1, Math.ceil(items.length / most))
  const size = Math.ceil(items.length / pages)
  return Array.from({ length: pages }, (_, page) => items.slice(page * size, (page + 1) * size))
}

/** Number of the page, from 1, on which the item at this place stands. */
export const pageOf = (place: number, count: number, most: number) =>
  Math.floor(place / Math.ceil(count / Math.max(1, Math.ceil(count / most)))) + 1

/** pagePath('/vi/search/', 2) → '/vi/search/2/'; the first page has the address of the list. */
export const pagePath = (list: string, page: number) => (page > 1 ? `${list}${page}/` : list)

/** The addresses of a list's pages: pagePaths('/vi/search/', 50, 45) → ['/vi/search/', '/vi/search/2/'] */
export const pagePaths = (list: string, count: number, most: number) =>
  Array.from({ length: Math.max(1, Math.ceil(count / most)) }, (_, page) => pagePath(list, page + 1))

/** What `[...page]` in a route is for each page of a list. */
export const pageParams = (pages: number) =>
  Array.from({ length: pages }, (_, index) => (index ? String(index + 1) : undefined))
