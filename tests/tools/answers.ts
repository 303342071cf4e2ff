import { readFileSync } from 'node:fs'
import { request, type IncomingHttpHeaders } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect } from 'vitest'
import { headersFor } from '../../src/serve/headers.ts'
import { readSitePolicy } from '../../src/serve/site-policy.ts'
import { mediaType } from '../../src/serve/types.ts'

export const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

const ask = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', failed)
      .end()
  })

/** Waits until a server that was just started answers. */
export async function untilItAnswers(port: number, attempts = 100): Promise<void> {
  try {
    await ask(port, '/')
  } catch (error) {
    if (attempts === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    return untilItAnswers(port, attempts - 1)
  }
}

const plain = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body }

const found: [path: string, file: string][] = [
  ['/', 'index.html'],
  ['/vi/', 'vi/index.html'],
  ['/desk/hmn/x/', 'desk/hmn/x/index.html'],
  ['/vi/guides/x/share/x.txt', 'vi/guides/x/share/x.txt'],
  ['/vi/guides/x/share/x.jpg', 'vi/guides/x/share/x.jpg'],
  ['/vi/saved/parts.json', 'vi/saved/parts.json'],
  ['/a/x.js', 'a/x.js'],
  ['/a/lists/1234.json', 'a/lists/1234.json'],
  ['/a/search/1234/pagefind.vi_1.pf_meta', 'a/search/1234/pagefind.vi_1.pf_meta'],
  ['/sw.js', 'sw.js'],
]
const missing = ['/khong-co/', '/a/khong-co.js', '/desk/khong-co/', '/_headers', '/.htaccess', '/vi/../../x']

/** What every server of the site must answer, whatever it is: the table of headers, the compressed forms, 304, ranges, 404. */
export async function expectRightAnswers(port: number, dist: string, encodings: (keyof typeof plain)[]) {
  const policy = await readSitePolicy(dist)
  const expectHeaders = ({ headers }: Answer, path: string) => {
    for (const [name, value] of Object.entries(headersFor(path, policy)))
      expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value)
  }

  for (const [path, file] of found) {
    const bytes = readFileSync(join(dist, file))
    for (const encoding of encodings) {
      const answer = await ask(port, path, { 'Accept-Encoding': encoding })
      const compressed = encoding !== 'identity' && !file.endsWith('.jpg')
      expect([answer.status, answer.headers['content-encoding']], `${path} ${encoding}`).toEqual([
        200,
        compressed ? encoding : undefined,
      ])
      expect(plain[compressed ? encoding : 'identity'](answer.body).equals(bytes), `${path} ${encoding}`).toBe(true)
      expect(answer.headers['content-type'], path).toBe(mediaType(file))
      if (!file.endsWith('.jpg')) expect(answer.headers['vary'], path).toBe('Accept-Encoding')
      expectHeaders(answer, path)

      const again = await ask(port, path, {
        'Accept-Encoding': encoding,
        'If-None-Match': answer.headers.etag!,
      })
      expect([again.status, again.body.length], `${path} again`).toEqual([304, 0])
    }
    const refused = await ask(port, path, { 'Accept-Encoding': 'br;q=0, gzip;q=0' })
    expect(refused.body.equals(bytes), `${path} plain`).toBe(true)
  }

  const part = await ask(port, '/vi/guides/x/share/x.jpg', { Range: 'bytes=2-8' })
  expect([part.status, part.body.toString()]).toEqual([206, 'picture'])
  const turned = await ask(port, '/vi')
  expect([turned.status, new URL(turned.headers.location!, 'http://x').pathname]).toEqual([301, '/vi/'])

  for (const path of missing) {
    const answer = await ask(port, path)
    expect([400, 404], path).toContain(answer.status)
    if (answer.status === 400) continue
    expect(answer.body.toString(), path).toContain('Không có trang này')
    expectHeaders(answer, '/404.html')
  }
}
