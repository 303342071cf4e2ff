import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Network } from './networks.ts'

/** What has gone to the browser of one answer, as sent: all of it, and of that the head. */
export interface Sent {
  path: string
  bytes: number
  head: number
}

export interface SlowServer {
  port: number
  /** In the order of the requests. */
  sent: Sent[]
  close: () => Promise<void>
}

const PIECE = 1024

/**
 * Stands before a server on this machine as a slow line would: every request waits for the latency, and all connections
 * share one speed. The browser's own emulation does not reach workers; this does. Upload is free.
 */
export async function slowServer(target: number, { down, latency }: Pick<Network, 'down' | 'latency'>) {
  const sent: Sent[] = []
  let free = 0
  const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
  /** Resolves when these bytes have passed the line after all that were before them. */
  const pass = (bytes: number) => {
    const now = performance.now()
    free = Math.max(free, now) + (bytes * 8) / down
    return wait(free - now)
  }

  async function answer(asked: IncomingMessage, response: ServerResponse) {
    const note = { path: asked.url!, bytes: 0, head: 0 }
    sent.push(note)
    await wait(latency)
    if (response.destroyed) return
    const { method, url: path, headers } = asked
    const onward = request({ host: '127.0.0.1', port: target, method, path, headers }).end()
    const [got] = (await once(onward, 'response')) as [IncomingMessage]
    for (const [name, values] of Object.entries(got.headersDistinct))
      if (!['connection', 'keep-alive'].includes(name)) response.setHeader(name, values!)
    const { socket } = response
    const before = socket?.bytesWritten ?? 0
    response.writeHead(got.statusCode!)
    response.flushHeaders()
    note.bytes = note.head = (socket?.bytesWritten ?? 0) - before
    await pass(note.bytes)
    for await (const chunk of got as AsyncIterable<Buffer>)
      for (let start = 0; start < chunk.length && !response.destroyed; start += PIECE) {
        const piece = chunk.subarray(start, start + PIECE)
        await pass(piece.length)
        note.bytes += piece.length
        response.write(piece)
      }
    response.end()
  }

  const server = createServer((asked, response) => void answer(asked, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    sent,
    close: () =>
      new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  } satisfies SlowServer
}
