import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createSecureServer, type Http2ServerRequest, type Http2ServerResponse } from 'node:http2'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { Certificate } from './certificate.ts'
import { findFile } from '../../serve/find-file.ts'
import { acceptedEncodings, holds } from '../../serve/request.ts'
import { isCompressible, mediaType } from '../../serve/types.ts'

const LEAST_TO_COMPRESS = 200

/** How each tool writes a hash of the content into a name: such a file never changes. */
const hashedNames = [
  /^\/a\/.*[\da-z_-]{8}/i, // ours
  /^\/_astro\//, // Astro
  /_hu_?[\da-f]{16,}/, // pictures of Hugo
  /\.[\da-f]{32,}\.(?:css|js)$/, // `fingerprint` of Hugo
  /^\/img\/[\w-]{10}-\d+\.\w+$/, // pictures of Eleventy
]
const isHashed = (path: string) => !path.endsWith('.html') && hashedNames.some((name) => name.test(path))

/** `/img/LLwVnpw42l-1200.avif` may be kept for a year; all else is asked for again each time. */
export const cacheControl = (path: string) =>
  isHashed(path) ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate'

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  })

async function load(file: string) {
  const bytes = await readFile(file)
  const small = isCompressible(file) && bytes.length > LEAST_TO_COMPRESS
  return {
    type: mediaType(file),
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 16)}"`,
    bytes,
    ...(small && { br: brotli(bytes), gzip: gzipSync(bytes, { level: 9 }) }),
  }
}
type Loaded = { br?: Buffer; gzip?: Buffer } & Awaited<ReturnType<typeof load>>

export interface EvenServer {
  port: number
  close: () => Promise<void>
}

/**
 * Serves a built site as a static host does by default, the same for every tool: HTTP/2 over TLS, brotli or gzip at their
 * best, hashed names for ever, the rest asked for again with an ETag.
 */
export async function serveEvenly(dist: string, certificate: Certificate): Promise<EvenServer> {
  const files = new Map<string, Promise<Loaded>>()
  const loaded = (file: string) => {
    const known = files.get(file) ?? load(file)
    files.set(file, known)
    return known
  }

  async function answer(request: Http2ServerRequest, response: Http2ServerResponse) {
    const path = request.url.split('?')[0]!
    const found = await findFile(dist, path)
    if (found.kind === 'redirect') return void response.writeHead(301, { location: found.to }).end()
    const instead = found.kind === 'file' ? found : await findFile(dist, '/404.html')
    if (instead.kind !== 'file') return void response.writeHead(404).end()
    const { bytes, br, gzip, type, etag } = await loaded(instead.file)
    const headers = { etag, 'cache-control': cacheControl(path), ...(br && { vary: 'accept-encoding' }) }
    if (found.kind === 'file' && holds(request.headers['if-none-match'], etag))
      return void response.writeHead(304, headers).end()
    const encoding = acceptedEncodings(request.headers['accept-encoding'] as string).find(() => br)
    const body = (encoding && { br, gzip }[encoding]) ?? bytes
    response.writeHead(found.kind === 'file' ? 200 : 404, {
      ...headers,
      'content-type': type,
      'content-length': body.length,
      ...(encoding && { 'content-encoding': encoding }),
    })
    response.end(body)
  }

  const server = createSecureServer({ ...certificate, allowHTTP1: true }, (request, response) => {
    answer(request, response).catch(() => response.stream.destroy())
  })
  const sessions = new Set<{ destroy: () => void }>()
  server.on('session', (session) => {
    sessions.add(session)
    session.on('close', () => sessions.delete(session))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        for (const session of sessions) session.destroy()
      }),
  }
}
