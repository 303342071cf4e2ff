import { SIZE } from './kept-headers.ts'
import { KEPT, SAVED } from './names.ts'

const MOST_PAGES = 60
const MOST_BYTES = 2_000_000

/** How many of these, from the first on, have to go; the last one always stays. */
export function howManyTooMany(sizes: number[], mostPages = MOST_PAGES, mostBytes = MOST_BYTES) {
  let sum = sizes.reduce((total, size) => total + size, 0)
  let gone = 0
  while (gone < sizes.length - 1 && (sizes.length - gone > mostPages || sum > mostBytes)) sum -= sizes[gone++]!
  return gone
}

async function trim(cache: Cache) {
  const keys = await cache.keys()
  const pages = await Promise.all(keys.map((key) => cache.match(key)))
  const gone = howManyTooMany(pages.map((page) => (page ? Number(page.headers.get(SIZE)) : 0)))
  for (const key of keys.slice(0, gone)) await cache.delete(key)
}

/**
 * Keeps a page that was opened: in what the reader saved if it belongs there, else among the last ones opened. A saved search
 * page stays as it is, beside the index that was saved with it.
 */
export async function keepPage(path: string, page: Response) {
  const saved = await caches.open(SAVED)
  const before = await saved.match(path)
  if (before) return /\/search\/(?:\d+\/)?$/.test(path) ? undefined : saved.put(path, page)
  const cache = await caches.open(KEPT)
  // where there is no room, what is kept already is not given up for it
  await cache.put(path, page)
  await trim(cache)
}

/** A page as it stands on this phone; what the reader saved comes first. */
export async function findPage(path: string): Promise<Response | undefined> {
  for (const name of [SAVED, KEPT]) {
    const found = await caches.open(name).then((cache) => cache.match(path))
    if (found) return found
  }
  return undefined
}

/** Opened from this phone: the last one to go. */
export async function touchPage(path: string) {
  const cache = await caches.open(KEPT)
  const page = await cache.match(path)
  if (page) await cache.put(path, page)
}
