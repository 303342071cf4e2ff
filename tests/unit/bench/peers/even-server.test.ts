import { spawnSync } from 'node:child_process'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:http2'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, it, onTestFinished } from 'vitest'
import { makeCertificate } from '../../../../src/bench/peers/certificate.ts'
import { cacheControl, serveEvenly } from '../../../../src/bench/peers/even-server.ts'

it.each([
  ['/a/photos/452a872bc776-480.avif', 'immutable'],
  ['/a/Dx9_kQ2z.js', 'immutable'],
  ['/_astro/page.BGEO8cNt.js', 'immutable'],
  ['/img/screen-1_hu0aca4c263a0a9c94758fa5bbd92ad5a8_101084_800x0_resize_q75_h2_box_3.webp', 'immutable'],
  ['/site.min.b0fa6811758763e5056237a6a04b8be05a6fb05f809e210987e3f5ce3663a74d.css', 'immutable'],
  ['/img/LLwVnpw42l-1200.avif', 'immutable'],
  ['/site.css', 'must-revalidate'],
  ['/vi/guides/x/', 'must-revalidate'],
  ['/a/x/12345678.html', 'must-revalidate'],
  ['/sw.js', 'must-revalidate'],
])('%s is %s', (path, word) => {
  expect(cacheControl(path)).toContain(word)
})

const page = `<!doctype html>${'chữ '.repeat(200)}`

async function served() {
  const dist = await mkdtemp(join(tmpdir(), 'cam-tay-even-'))
  await mkdir(join(dist, 'vi'))
  await writeFile(join(dist, 'vi/index.html'), page)
  await writeFile(join(dist, '404.html'), 'none')
  const server = await serveEvenly(dist, await makeCertificate())
  const session = connect(`https://localhost:${server.port}`, { rejectUnauthorized: false })
  onTestFinished(async () => {
    session.destroy()
    await server.close()
    await rm(dist, { recursive: true, force: true })
  })
  return (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ headers: Record<string, unknown>; body: Buffer }>((done, failed) => {
      const chunks: Buffer[] = []
      let answer = {}
      session
        .request({ ':path': path, ...headers })
        .on('response', (got) => (answer = { ...got }))
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('end', () => done({ headers: answer, body: Buffer.concat(chunks) }))
        .on('error', failed)
        .end()
    })
}

const openssl = spawnSync('openssl', ['version']).status === 0

it.skipIf(!openssl)('answers every tool alike: compressed, with an ETag, over HTTP/2', async () => {
  const ask = await served()
  const plain = await ask('/vi/')
  expect(plain.headers).toMatchObject({ ':status': 200, 'content-type': 'text/html; charset=utf-8' })
  expect(plain.body.toString()).toBe(page)
  const small = await ask('/vi/', { 'accept-encoding': 'gzip, br' })
  expect(small.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(small.body).toString()).toBe(page)
  expect(gunzipSync((await ask('/vi/', { 'accept-encoding': 'gzip' })).body).toString()).toBe(page)
  const known = await ask('/vi/', { 'if-none-match': String(plain.headers['etag']) })
  expect([known.headers[':status'], known.body.length]).toEqual([304, 0])
  expect((await ask('/vi')).headers).toMatchObject({ ':status': 301, location: '/vi/' })
  expect((await ask('/x/')).headers[':status']).toBe(404)
  expect((await ask('/../../etc/passwd')).headers[':status']).toBe(404)
})
