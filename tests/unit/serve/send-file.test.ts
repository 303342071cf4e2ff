import { request } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { serveFolder } from '../../../src/serve/server.ts'
import { files, serveExample, voice } from './example-site.ts'
import { rawGet } from './raw-get.ts'
import { tempFolder } from './temp-folder.ts'

describe('a file over HTTP', () => {
  it.each([
    ['br, gzip', 'br', (body: Buffer) => brotliDecompressSync(body)],
    ['gzip', 'gzip', (body: Buffer) => gunzipSync(body)],
    ['identity', undefined, (body: Buffer) => body],
  ])('answers "Accept-Encoding: %s" with %s', async (accept, encoding, decode) => {
    const { port } = await serveExample()
    const { status, headers, body } = await rawGet(port, '/vi/', { 'accept-encoding': accept })
    expect([status, headers['content-encoding']]).toEqual([200, encoding])
    expect(headers).toMatchObject({ vary: 'Accept-Encoding', 'content-type': 'text/html; charset=utf-8' })
    expect(headers['content-length']).toBe(String(body.length))
    expect(decode(body).toString()).toBe(files['site/vi/index.html'])
  })

  it('gives a part of a recording, as players ask', async () => {
    const { port } = await serveExample()
    const part = await rawGet(port, '/vi/x.m4a', { range: 'bytes=100-199', 'accept-encoding': 'br' })
    expect(part.status).toBe(206)
    expect(part.headers).toMatchObject({
      'content-range': 'bytes 100-199/1000',
      'content-length': '100',
      'content-type': 'audio/mp4',
    })
    expect(part.body.equals(voice.subarray(100, 200))).toBe(true)
    expect((await rawGet(port, '/vi/x.m4a', { range: 'bytes=1000-' })).status).toBe(416)
    expect((await rawGet(port, '/vi/x.m4a', { range: 'bytes=0-9', 'if-range': '"old"' })).status).toBe(200)
  })

  it('gives parts of a text from the text, not from its compressed form', async () => {
    const { port } = await serveExample()
    const { headers, body } = await rawGet(port, '/vi/x.txt', { range: 'bytes=0-4', 'accept-encoding': 'gzip' })
    expect([headers['content-encoding'], body.toString()]).toEqual([undefined, 'Chữ'])
  })

  it('answers 304 when the browser holds this very form', async () => {
    const { port } = await serveExample()
    const { headers } = await rawGet(port, '/vi/', { 'accept-encoding': 'gzip' })
    const known = { 'if-none-match': headers.etag! }
    const again = await rawGet(port, '/vi/', { ...known, 'accept-encoding': 'gzip' })
    expect([again.status, again.body.length, again.headers['cache-control']]).toEqual([304, 0, 'no-cache'])
    expect((await rawGet(port, '/vi/', { ...known, 'accept-encoding': 'br' })).status).toBe(200)
  })

  it('answers HEAD without a body and refuses to take anything', async () => {
    const { port } = await serveExample()
    const head = await rawGet(port, '/vi/', {}, 'HEAD')
    expect([head.status, head.body.length]).toEqual([200, 0])
    expect(Number(head.headers['content-length'])).toBe(Buffer.byteLength(files['site/vi/index.html']))
    const post = await rawGet(port, '/vi/', {}, 'POST')
    expect([post.status, post.headers.allow]).toEqual([405, 'GET, HEAD'])
  })

  it('lives on when readers leave in the middle of a file', async () => {
    const root = await tempFolder({ 'site/index.html': 'ok', 'site/big.zip': Buffer.alloc(20e6) })
    const { port, close } = await serveFolder(join(root, 'site'), { host: '127.0.0.1', port: 0 })
    onTestFinished(close)
    for (let reader = 0; reader < 5; reader++)
      await new Promise<void>((done) => {
        const asked = request({ host: '127.0.0.1', port, path: '/big.zip' }, (response) =>
          response.once('data', () => asked.destroy()),
        )
        asked.on('error', () => {}).on('close', done)
        asked.end()
      })
    expect((await rawGet(port, '/')).body.toString()).toBe('ok')
  })
})
