import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { findFile } from './find-file.ts'
import { headersFor } from './headers.ts'
import { sendFile } from './send-file.ts'
import { readSitePolicy } from './site-policy.ts'

export interface RunningServer {
  /** For this machine, with a slash at the end. */
  url: string
  port: number
  close: () => Promise<void>
}

const PORTS_TO_TRY = 20

const setHeaders = (response: ServerResponse, headers: Record<string, string>) => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
}

const sendEmpty = (response: ServerResponse, status: number, headers: Record<string, string> = {}) =>
  response.writeHead(status, { 'Content-Length': 0, ...headers }).end()

const answer = async (dist: string, policy: string, request: IncomingMessage, response: ServerResponse) => {
  const [pathname = '', query] = (request.url ?? '').split('#')[0]!.split(/\?(.*)/s)
  setHeaders(response, headersFor(pathname, policy))
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendEmpty(response, 405, { Allow: 'GET, HEAD' })

  const found = await findFile(dist, pathname)
  if (found.kind === 'file') return sendFile(request, response, found.file)
  if (found.kind === 'redirect')
    return sendEmpty(response, 301, { Location: query === undefined ? found.to : `${found.to}?${query}` })

  setHeaders(response, headersFor('/404.html', policy))
  const page = await findFile(dist, '/404.html')
  return page.kind === 'file' ? sendFile(request, response, page.file, 404) : sendEmpty(response, 404)
}

const listen = (server: Server, host: string, port: number) =>
  new Promise<void>((done, failed) => {
    server.once('error', failed)
    server.listen({ host, port }, () => {
      server.off('error', failed)
      done()
    })
  })

const listenOnFreePort = async (server: Server, host: string, port: number) => {
  for (let next = port; ; next++) {
    try {
      return await listen(server, host, next)
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      if (!taken || next >= Math.min(port + PORTS_TO_TRY, 65535)) throw error
    }
  }
}

/**
 * Serves a built site as a good host would: compressed forms, ranges, the 404 page, the headers of headers.ts.
 * Takes the next free port when `port` is taken; 0 takes any. Throws when none can be had.
 */
export const serveFolder = async (dist: string, at: { host: string; port: number }): Promise<RunningServer> => {
  const folder = resolve(dist)
  const policy = await readSitePolicy(folder)
  const server = createServer((request, response) => {
    answer(folder, policy, request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else sendEmpty(response, 500)
    })
  })
  await listenOnFreePort(server, at.host, at.port)
  const { port } = server.address() as AddressInfo
  return {
    url: `http://localhost:${port}/`,
    port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
