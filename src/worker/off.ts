/**
 * The kill switch: published as `/sw.js` it takes the worker and all it stored off every phone at its next visit. An empty or
 * missing `/sw.js` would not: the old worker would stay.
 */
import type { WorkerScope } from './events.ts'

const scope = self as unknown as WorkerScope

scope.addEventListener('install', () => void scope.skipWaiting())
scope.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => scope.registration.unregister()),
  )
})
