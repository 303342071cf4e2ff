/** Why something could not be saved, as the reader is told. */
import { SAVED } from '../worker/names.ts'

export type Trouble = 'full' | 'blocked' | 'no-signal'

const nameOf = (error: unknown) => (error as Error | undefined)?.name

/** `canWork`: this browser has workers and storage. What remains is the network. */
export const troubleOf = (error: unknown, canWork: boolean): Trouble =>
  nameOf(error) === 'QuotaExceededError'
    ? 'full'
    : !canWork || nameOf(error) === 'SecurityError'
      ? 'blocked'
      : 'no-signal'

const ROOM = 200_000
const PROBE = '/saved/room'

/** May this page store anything, and is there room for a little? Rejects with the browser's own error. */
export async function needRoom() {
  if (!('serviceWorker' in navigator) || !('caches' in window)) throw new DOMException('no storage', 'SecurityError')
  const cache = await caches.open(SAVED)
  await cache.put(PROBE, new Response(new Uint8Array(ROOM)))
  await cache.delete(PROBE)
}
