import { createServer } from 'node:http'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { startServer, type FaultyServer } from './server.ts'
import { libraryOf, type Library } from './site.ts'

export const GUIDE = '/vi/guides/pay-electricity-bill/'
export const OTHER = '/vi/guides/fake-police-calls/'
export const TOPIC = '/vi/topics/pay/'

/** What a fault is tried with: a server and a library of its own, and phones that have never been there. */
export interface Trial {
  server: FaultyServer
  library: Library
  /** Address of a path on the server. */
  at(path: string): string
  phone(options?: BrowserContextOptions): Promise<Page>
  browser: Browser
}

/** One row of the table. `run` throws when what it sees is not what is expected, and returns what it saw. */
export interface Fault {
  number: number
  name: string
  injected: string
  expected: string
  run(trial: Trial): Promise<string>
  /** Part of the short form. */
  short?: true
}

const ELSEWHERE = '<!doctype html><title>Portal</title><h1>Portal</h1>'

/** Runs one row with everything of its own, and cleans up after it. */
export async function tryFault(fault: Fault, browser: Browser, dist: string): Promise<string> {
  const library = await libraryOf(dist)
  const portal = createServer((_, response) => void response.setHeader('content-type', 'text/html').end(ELSEWHERE))
  await new Promise<void>((done) => portal.listen(0, '127.0.0.1', done))
  const { port } = portal.address() as { port: number }
  const server = await startServer(library, `http://127.0.0.1:${port}/login`)
  const phones: Page[] = []
  const trial: Trial = {
    server,
    library,
    browser,
    at: (path) => server.origin + path,
    async phone(options = {}) {
      const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'vi-VN', ...options })
      const page = await context.newPage()
      phones.push(page)
      return page
    },
  }
  try {
    return await fault.run(trial)
  } finally {
    for (const page of phones)
      await page
        .context()
        .close()
        .catch(() => undefined)
    await server.close()
    portal.closeAllConnections()
    await new Promise((done) => portal.close(done))
  }
}
