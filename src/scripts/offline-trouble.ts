/** Why something could not be saved, as the reader is told. */
import { SAVED } from '../worker/names.ts'

export type Trouble = 'full' | 'plain' | 'blocked' | 'no-signal'

/** What this browser lets a page do at this address. */
export interface Means {
  /** False over plain http, as in a village hall: there no browser has workers or storage. */
  secure: boolean
  /** It has workers and storage. */
  canWork: boolean
}

export const means = (): Means => ({
  secure: window.isSecureContext !== false,
  canWork: 'serviceWorker' in navigator && 'caches' in window,
})

const nameOf = (error: unknown) => (error as Error | undefined)?.name

/** What stands in the way whatever is tried; undefined where saving is worth a try. */
export const hindrance = ({ secure, canWork }: Means): Trouble | undefined =>
  !secure ? 'plain' : !canWork ? 'blocked' : undefined

/** What remains is the network. */
export const troubleOf = (error: unknown, means: Means): Trouble =>
  nameOf(error) === 'QuotaExceededError'
    ? 'full'
    : hindrance(means) || (nameOf(error) === 'SecurityError' ? 'blocked' : 'no-signal')

const ROOM = 200_000
const PROBE = '/saved/room'

/** May this page store anything, and is there room for a little? Rejects with the browser's own error. */
export async function needRoom() {
  if (hindrance(means())) throw new DOMException('no storage', 'SecurityError')
  const cache = await caches.open(SAVED)
  await cache.put(PROBE, new Response(new Uint8Array(ROOM)))
  await cache.delete(PROBE)
}
