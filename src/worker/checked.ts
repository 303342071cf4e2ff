import { digestOf } from './digest.ts'
import { kept } from './kept-headers.ts'

/** A file may take this long, whole: a stalled one must not hold up the others for ever. */
const FILE_LIMIT = 30_000

/** What came is not what the list promises: a deploy in between, a page of some network, half a file. */
export class WrongFile extends Error {}

/** A whole answer, or a rejection when it takes too long: one that hangs would hold up the next for the same file. */
export const get = (path: string, cache: RequestCache, limit = FILE_LIMIT) =>
  new Promise<{ answer: Response; body: ArrayBuffer }>((resolve, reject) => {
    const stop = typeof AbortController === 'function' ? new AbortController() : undefined
    setTimeout(() => {
      reject(new Error(`${path}: too slow`))
      if (stop) stop.abort()
    }, limit)
    const how: RequestInit = { cache, redirect: 'error', credentials: 'omit' }
    if (stop) how.signal = stop.signal
    fetch(path, how)
      .then((answer) => answer.arrayBuffer().then((body) => resolve({ answer, body })))
      .catch(reject)
  })

/**
 * Fetches a file and accepts it only with the right content. What the browser's own cache holds may be wrong, even for a
 * file that never changes: the second try passes it by. Rejects with WrongFile, or with the error of the network.
 */
export async function fetchChecked(path: string, hash: string): Promise<Response> {
  const immutable = path.indexOf('/a/') === 0
  for (const cache of [immutable ? 'default' : 'no-cache', 'reload'] as const) {
    const { answer, body } = await get(path, cache)
    if (answer.ok && (await digestOf(body)) === hash) return new Response(body, { headers: kept(answer.headers, body) })
  }
  throw new WrongFile(path)
}

/** A file that this phone has anywhere in its storage, if it is still what it should be. */
export async function findChecked(path: string, hash: string): Promise<Response | undefined> {
  const names = await caches.keys()
  for (const name of names) {
    const found = await caches.open(name).then((cache) => cache.match(path))
    if (found && (await digestOf(await found.clone().arrayBuffer())) === hash) return found
  }
  return undefined
}
