/** The service worker. Never needed for reading: without it every page comes from the network. */
import { fromCore, install, isInCore, tidy, type Core } from './core.ts'
import type { WorkerScope } from './events.ts'
import { SAVED } from './names.ts'
import { inTime, keepOpened, navigate, refillFor } from './navigate.ts'
import { asFolder, isPagePath } from './page.ts'
import { partOf } from './range.ts'

/** Written before this file by the build (outputs/service-worker.ts). */
declare const CORE_FILES: Core

const scope = self as unknown as WorkerScope
const core = CORE_FILES
/** Pages wait for a new worker, and it must not wait long for storage. */
const TIDY = 2000
/** What is done beside reading holds the worker no longer than this: a new one, and pages with it, would wait for its end. */
const ASIDE = 10_000
const quietly = () => undefined

scope.addEventListener('install', (event) => {
  // No skipWaiting: a page that is on its way through the old worker may then never arrive. The new one takes over when no page of
  // the library is open any more; until then nothing is missing, as pages carry all they need.
  event.waitUntil(install(core))
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(inTime(tidy(core), TIDY).then(() => scope.clients.claim()))
})

scope.addEventListener('message', (event) => {
  if (typeof event.data === 'string' && isPagePath(event.data))
    event.waitUntil(inTime(keepOpened(asFolder(event.data)), ASIDE))
})

/** What is stored under this path, else in any generation, with its body: that too may be gone by the time it is read. */
const stored = (path: string) =>
  inTime(
    fromCore(core, path)
      .then((own) => own || caches.match(path))
      .then((found) => found && found.arrayBuffer().then((body) => new Response(body, { headers: found.headers }))),
  )

/** `/a/photos/<hash>-720.avif` → the file of that photo that was saved. */
const otherSize = (path: string) => {
  const photo = /^\/a\/photos\/[^-]+-/.exec(path)
  if (!photo) return Promise.resolve(undefined)
  return caches
    .open(SAVED)
    .then((cache) =>
      cache.keys().then((keys) => {
        const same = keys.filter(({ url }) => url.indexOf(photo[0]) > 0)[0]
        return same && cache.match(same)
      }),
    )
    .catch(quietly)
}

scope.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') {
    if (!isPagePath(pathname)) return
    event.respondWith(navigate({ request, waitUntil: (work) => event.waitUntil(work) }, core))
    event.waitUntil(inTime(refillFor(pathname, core), ASIDE))
    // who saves asks past every cache, and checks what comes
  } else if (request.cache !== 'no-cache' && request.cache !== 'reload') {
    // scripts, voices, what the search reads
    if (/^\/[av]\//.test(pathname) || isInCore(core, pathname))
      event.respondWith(
        stored(pathname).then((found) =>
          found
            ? partOf(found, request.headers.get('range'))
            : fetch(request).catch(() => otherSize(pathname).then((photo) => photo || Response.error())),
        ),
      )
  }
})
