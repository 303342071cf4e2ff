/** The few parts of a service worker's world that TypeScript's page types lack. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends LastingEvent {
  request: Request
  respondWith(answer: Promise<Response>): void
}

export interface MessageEventOfWorker extends LastingEvent {
  data: unknown
}

export interface WorkerScope {
  skipWaiting(): Promise<void>
  clients: { claim(): Promise<void>; matchAll(): Promise<{ url: string; navigate(url: string): Promise<unknown> }[]> }
  registration: { unregister(): Promise<boolean> }
  addEventListener(type: 'install' | 'activate', listen: (event: LastingEvent) => void): void
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listen: (event: MessageEventOfWorker) => void): void
}
