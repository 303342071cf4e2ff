/** Resolves once the worker runs and its core is stored; rejects where this browser has none, or it cannot be installed. */
export const startWorker = (): Promise<ServiceWorkerRegistration> =>
  Promise.resolve()
    .then(() => navigator.serviceWorker.register('/sw.js'))
    .then(
      (registration) =>
        new Promise<ServiceWorkerRegistration>((resolve, reject) => {
          // where a tool forbids workers, it answers with nothing: then there is nothing to tell
          if (!registration) return
          if (registration.active) return resolve(registration)
          const worker = (registration.installing || registration.waiting)!
          worker.addEventListener('statechange', () => {
            if (worker.state === 'activated') resolve(registration)
            if (worker.state === 'redundant') reject(new Error('not installed'))
          })
        }),
    )

/** After the page itself: nothing of this is needed for reading. */
export const whenLoaded = (start: () => void) =>
  document.readyState === 'complete' ? start() : window.addEventListener('load', start)
