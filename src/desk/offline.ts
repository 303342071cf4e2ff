import { startWorker, whenLoaded } from '../scripts/offline-worker.ts'

/** Scripts and photos of desk pages; the worker finds them by their address in whatever cache they are. */
const CACHE = 'desk'
/** Addresses under `/a/` hold the hash of their file: those of older versions are let go in the end. */
const MOST = 40
const PAUSE = 300
const TRIES = 20

const pause = () => new Promise((done) => setTimeout(done, PAUSE))

/** What this page was made of, beside its HTML. */
const parts = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.indexOf('/a/') === 0)
    .map(({ pathname }) => pathname)

async function keepParts() {
  const cache = await caches.open(CACHE)
  const needed = parts()
  for (const path of needed) if (!(await cache.match(path))) await cache.add(path)
  const old = (await cache.keys()).filter(({ url }) => needed.indexOf(new URL(url).pathname) < 0)
  for (const request of old.slice(0, Math.max(0, old.length + needed.length - MOST))) await cache.delete(request)
}

/** Asks the storage itself, and for the end of the page: only what can be read back is kept. */
const isKept = (tries: number): Promise<boolean> =>
  caches
    .match(location.pathname)
    .then((copy) => copy && copy.text())
    .then((html) => (html && /<\/html>\s*$/.test(html) ? true : tries > 0 && pause().then(() => isKept(tries - 1))))

/** Keeps the page that is open and its script for the time without a network. */
export function keepThisPage(tell: (kept: boolean) => void) {
  whenLoaded(() => {
    startWorker()
      .then((registration) => {
        registration.active!.postMessage(location.pathname)
        return Promise.all([keepParts(), isKept(TRIES)])
      })
      .then(
        ([, kept]) => tell(kept),
        () => tell(false),
      )
  })
}
