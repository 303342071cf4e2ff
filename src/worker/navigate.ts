import { get } from './checked.ts'
import { fromCore, isInCore, refill, type Core } from './core.ts'
import { findPage, keepPage, touchPage } from './keep.ts'
import { answerOf, asFolder, isKeptWhenOpened, languageOf, readPage, type FreshPage } from './page.ts'
import type { FetchEvent } from './events.ts'

/** How long a reader waits for the network: with a copy on the phone, and without. A slow line needs 6 s for a first page. */
const WITH_COPY = 4000
const WITHOUT = 12_000
/** How long storage may take: seconds on a slow phone that does other things too, and what is saved must not seem lost. */
const STORAGE = 6000

const after = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds))
const nothing = () => undefined

/** What storage answers; storage that fails, or hangs because the phone is just emptying it, is as good as empty. */
export const inTime = <T>(work: Promise<T>, limit = STORAGE): Promise<T | undefined> =>
  Promise.race([work.catch(nothing), after(limit)])

/** The network's page if it is one of ours and comes in time; else the copy on this phone; else the offline page. */
export async function navigate({ request, waitUntil }: Pick<FetchEvent, 'request' | 'waitUntil'>, core: Core) {
  const { pathname } = new URL(request.url)
  const path = asFolder(pathname)
  let redirect: Response | undefined
  const stop = typeof AbortController === 'function' ? new AbortController() : undefined
  // a request that hangs would hold up the next one for the same page
  if (stop) setTimeout(() => stop.abort(), WITHOUT)
  const ask = async (cache: RequestCache): Promise<FreshPage | undefined> => {
    const how: RequestInit = { cache, credentials: 'same-origin', redirect: 'manual', headers: { accept: 'text/html' } }
    if (stop) how.signal = stop.signal
    // by its address: browsers of some years refuse the request of a navigation with a signal or a cache mode
    const answer = await fetch(request.url, how)
    if (answer.type === 'opaqueredirect') redirect = answer
    else return (await readPage(answer)) || (answer.ok && cache !== 'reload' ? ask('reload') : undefined)
    return undefined
  }
  const fresh = ask('no-cache').catch(nothing)
  // pages of the core stand there, in the version of its scripts
  if (!isInCore(core, path)) waitUntil(fresh.then((page) => inTime(keepFresh(path, page))))

  const copy = ownCopy(path, core).catch(nothing)
  const patience = copy.then((found) => after(found ? WITH_COPY : WITHOUT))
  const page = await Promise.race([fresh, patience, after(WITHOUT)])
  if (page) return answerOf(page)
  // typed without the slash: the server tells the whole address
  if (redirect && path !== pathname) return redirect
  const found = await inTime(copy)
  if (found) {
    // not waited for: old browsers let nobody wait once they wait for the answer
    void inTime(touchPage(path))
    return answerOf(found)
  }
  if (redirect) return redirect
  const instead = await inTime(ownCopy(offlinePage(path, core), core))
  return instead ? answerOf(instead) : Response.error()
}

const offlinePage = (path: string, { languages }: Core) => `/${languageOf(path, languages)}/saved/`

const keepFresh = async (path: string, page: FreshPage | undefined) => {
  if (page && page.status === 200 && isKeptWhenOpened(path)) await keepPage(path, answerOf(page))
}

/** A copy that cannot be read, or not to its end, counts as none. */
const ownCopy = async (path: string, core: Core): Promise<FreshPage | undefined> => {
  const found = (await fromCore(core, path)) || (await findPage(path))
  return found && readPage(found)
}

/** Keeps the page that was opened before there was a worker, from the browser's own cache if it still is there. */
export const keepOpened = async (path: string) => {
  if (await caches.match(path)) return
  const { answer, body } = await get(path, 'force-cache')
  await keepFresh(path, await readPage(new Response(body, { status: answer.status, headers: answer.headers })))
}

/** The core again, where the phone threw it away; between two versions, when it cannot be had, at least the offline page. */
export const refillFor = (path: string, core: Core) => refill(core).catch(() => keepOpened(offlinePage(path, core)))
