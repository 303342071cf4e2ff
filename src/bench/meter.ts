import type { CDPSession } from 'playwright-core'

export const kinds = ['html', 'css', 'js', 'image', 'font', 'audio', 'other'] as const
export type Kind = (typeof kinds)[number]

export interface Request {
  url: string
  kind: Kind
  /** On the wire, headers included. */
  bytes: number
  /** Seconds of the browser's own clock; `end` is undefined while it runs. */
  start: number
  end: number | undefined
}

const kindOfType: Record<string, Kind> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'js',
  Image: 'image',
  Font: 'font',
  Media: 'audio',
}

export interface Meter {
  requests: () => Request[]
  /** Forgets what has been loaded. */
  clear: () => void
  /** Waits until no request has run for `quiet` ms; throws after `most` ms. */
  settled: (quiet: number, most: number) => Promise<void>
}

/** Notes every request of a page that leaves the browser. `data:`, and what comes from the cache or a worker, do not. */
export async function startMeter(cdp: CDPSession): Promise<Meter> {
  const requests = new Map<string, Request>()
  let last = performance.now()
  const touch = () => (last = performance.now())
  const finish = (id: string, at: number, bytes = 0) => {
    const request = requests.get(id)
    if (request) Object.assign(request, { end: at, bytes: Math.max(request.bytes, bytes) })
    touch()
  }
  cdp.on('Network.requestWillBeSent', ({ requestId, request: { url }, type, timestamp }) => {
    touch()
    if (!/^https?:/.test(url)) return
    requests.set(requestId, {
      url,
      kind: kindOfType[type ?? ''] ?? 'other',
      bytes: 0,
      start: timestamp,
      end: undefined,
    })
  })
  cdp.on('Network.requestServedFromCache', ({ requestId }) => requests.delete(requestId))
  cdp.on(
    'Network.responseReceived',
    ({ requestId, response: { fromDiskCache, fromServiceWorker, fromPrefetchCache } }) => {
      if (fromDiskCache || fromServiceWorker || fromPrefetchCache) requests.delete(requestId)
      touch()
    },
  )
  cdp.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) =>
    finish(requestId, timestamp, encodedDataLength),
  )
  cdp.on('Network.loadingFailed', ({ requestId, timestamp }) => finish(requestId, timestamp))
  await cdp.send('Network.enable')
  return {
    requests: () => [...requests.values()],
    clear: () => requests.clear(),
    async settled(quiet, most) {
      const start = performance.now()
      const running = () => [...requests.values()].filter(({ end }) => end === undefined)
      while (running().length || performance.now() - last < quiet) {
        if (performance.now() - start > most)
          throw new Error(
            `after ${most} ms still loading: ${running()
              .map(({ url }) => url)
              .join(', ')}`,
          )
        await new Promise((done) => setTimeout(done, 50))
      }
    },
  }
}

/** Bytes by kind, and all of them. */
export function tally(requests: Request[]) {
  const sum = (kind?: Kind) =>
    requests.filter((request) => !kind || request.kind === kind).reduce((total, { bytes }) => total + bytes, 0)
  return {
    requests: requests.length,
    bytes: sum(),
    ...(Object.fromEntries(kinds.map((kind) => [kind, sum(kind)])) as Record<Kind, number>),
  }
}
