import { createHash } from 'node:crypto'
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants } from 'node:zlib'
import { headersFor } from '../../src/serve/headers.ts'
import { serveFolder } from '../../src/serve/server.ts'
import { readSitePolicy } from '../../src/serve/site-policy.ts'
import { isCompressible, mediaType } from '../../src/serve/types.ts'
import type { Library } from './site.ts'

/** What the network does to an answer. */
export type Fault =
  | 'portal' // another page, status 200
  | 'redirect' // to another host
  | 'loop' // to itself
  | 'error' // 500
  | 'unavailable' // 503
  | 'not-found' // 404 of the host
  | 'stall' // never an answer
  | 'stall-body' // half a body, then nothing
  | 'reset' // the connection breaks
  | 'truncated' // half a body, then the connection breaks
  | 'truncated-close' // half a body that looks like a whole one
  | 'empty'
  | 'wrong-type'
  | 'slow' // 50 kbit/s, 2 s until the first byte

const PORTAL = '<!doctype html><html><head><title>WIFI LOGIN</title></head><body>WIFI LOGIN</body></html>'

export interface FaultyServer {
  origin: string
  /** What was asked, in order: bytes of the body as sent, compressed; `wire` with the headers. */
  log: { path: string; bytes: number; wire: number; status: number }[]
  /** From now on these answers fail; the last rule that fits counts. */
  fail(paths: RegExp, fault: Fault): void
  heal(): void
  close(): Promise<void>
}

interface Answer {
  status: number
  headers: Record<string, string | string[]>
  body: Buffer
}

const hopByHop = ['connection', 'transfer-encoding', 'content-length', 'keep-alive']

const sleep = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

const headerBytes = (headers: Answer['headers']) =>
  Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + String(value).length + 4, 17)

const fileOf = (path: string) => decodeURIComponent(path.slice(1)) + (path.endsWith('/') ? 'index.html' : '')

function fromMemory(request: IncomingMessage, path: string, bytes: Buffer, policy: string): Answer {
  const file = fileOf(path)
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`
  const headers: Answer['headers'] = { ...headersFor(path, policy), 'Content-Type': mediaType(file), ETag: etag }
  if (request.headers['if-none-match'] === etag) return { status: 304, headers, body: Buffer.alloc(0) }
  const brotli = isCompressible(file) && (request.headers['accept-encoding'] ?? '').includes('br')
  if (brotli) headers['Content-Encoding'] = 'br'
  const body = brotli ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }) : bytes
  return { status: 200, headers, body }
}

const fromFolder = (request: IncomingMessage, port: number) =>
  new Promise<Answer>((resolve, reject) => {
    const { url, headers } = request
    ask({ port, host: '127.0.0.1', path: url, headers: { ...headers, connection: 'close' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const kept = { ...answer.headers } as Answer['headers']
        for (const name of hopByHop) Reflect.deleteProperty(kept, name)
        resolve({ status: answer.statusCode!, headers: kept, body: Buffer.concat(parts) })
      })
      answer.on('error', reject)
    })
      .on('error', reject)
      .end()
  })

/** A server for a library that misbehaves on command. */
export async function startServer(library: Library, elsewhere = 'http://portal.invalid/'): Promise<FaultyServer> {
  const folder = await serveFolder(library.dist, { host: '127.0.0.1', port: 0 })
  const policy = await readSitePolicy(library.dist)
  const rules: { paths: RegExp; fault: Fault }[] = []
  const log: FaultyServer['log'] = []

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url!.split('?')[0]!
    const fault = rules.filter(({ paths }) => paths.test(path)).at(-1)?.fault
    const html = { 'Content-Type': 'text/html; charset=utf-8' }
    const entry = { path, bytes: 0, wire: 0, status: 0 }
    log.push(entry)
    const send = ({ status, headers, body }: Answer) => {
      Object.assign(entry, { status, bytes: body.length, wire: body.length + headerBytes(headers) })
      // none for 304, which says nothing about a body
      const length = status === 304 ? {} : { 'Content-Length': body.length }
      response.writeHead(status, { ...headers, ...length }).end(body)
    }
    if (fault === 'reset') return void request.socket.destroy()
    if (fault === 'stall') return
    if (fault === 'portal') return send({ status: 200, headers: html, body: Buffer.from(PORTAL) })
    if (fault === 'empty') return send({ status: 200, headers: html, body: Buffer.alloc(0) })
    if (fault === 'redirect') return send({ status: 302, headers: { Location: elsewhere }, body: Buffer.alloc(0) })
    if (fault === 'loop') return send({ status: 302, headers: { Location: path }, body: Buffer.alloc(0) })
    if (fault === 'error' || fault === 'unavailable' || fault === 'not-found') {
      const status = { error: 500, unavailable: 503, 'not-found': 404 }[fault]
      return send({ status, headers: html, body: Buffer.from('<html><body>Server says no</body></html>') })
    }
    if (fault === 'slow') await sleep(2000)
    const own = library.changed.get(fileOf(path))
    if (own === null) return send({ status: 404, headers: html, body: Buffer.from('gone') })
    const whole = own ? fromMemory(request, path, own, policy) : await fromFolder(request, folder.port)
    if (fault === 'wrong-type') {
      whole.headers = { ...whole.headers, 'Content-Type': 'application/octet-stream' }
      delete whole.headers['content-type']
      // else the browser itself would go on believing the old type of the worker, whose bytes are the same, for a day
      if (path === '/sw.js') delete whole.headers['ETag']
    }
    const half = whole.body.subarray(0, whole.body.length >> 1)
    if (fault === 'stall-body' || fault === 'truncated') {
      response.writeHead(200, { ...whole.headers, 'Content-Length': whole.body.length }).write(half)
      if (fault === 'truncated') setTimeout(() => request.socket.destroy(), 100)
      return
    }
    if (fault === 'truncated-close') {
      delete whole.headers['content-encoding']
      const plain = Buffer.from(await library.text(fileOf(path)))
      response.socket!.write('HTTP/1.0 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n')
      return void response.socket!.end(plain.subarray(0, plain.length >> 1))
    }
    if (fault === 'slow') {
      Object.assign(entry, { status: whole.status, bytes: whole.body.length })
      response.writeHead(whole.status, { ...whole.headers, 'Content-Length': whole.body.length })
      for (let at = 0; at < whole.body.length; at += 625) {
        response.write(whole.body.subarray(at, at + 625))
        await sleep(100)
      }
      return void response.end()
    }
    send(whole)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    fail: (paths, fault) => void rules.push({ paths, fault }),
    heal: () => void (rules.length = 0),
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await folder.close()
    },
  }
}
