import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { slowServer } from '../../../src/bench/slow-server.ts'
import { serveFolder } from '../../../src/serve/server.ts'

const bytes = randomBytes(50_000)
const digest = (of: Uint8Array) => createHash('sha256').update(of).digest('hex')

async function behind(line: { down: number; latency: number }) {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-slow-'))
  await writeFile(join(folder, 'a.bin'), bytes)
  const origin = await serveFolder(folder, { host: '127.0.0.1', port: 0 })
  const slow = await slowServer(origin.port, line)
  onTestFinished(async () => {
    await slow.close()
    await origin.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { slow, url: `http://127.0.0.1:${slow.port}`, origin: `http://127.0.0.1:${origin.port}` }
}

const quick = { down: 1_000_000, latency: 0 }

it('passes bodies, status and headers as they are', async () => {
  const { url, origin } = await behind(quick)
  const [near, far] = await Promise.all([origin, url].map((base) => fetch(`${base}/a.bin`)))
  const headers = (response: Response) => Object.fromEntries([...response.headers].filter(([name]) => name !== 'date'))
  expect(headers(far!)).toEqual(headers(near!))
  expect(digest(await far!.bytes())).toBe(digest(bytes))
  expect((await fetch(`${url}/none`)).status).toBe(404)
  const part = await fetch(`${url}/a.bin`, { headers: { range: 'bytes=10-19' } })
  expect(part.status).toBe(206)
  expect(digest(await part.bytes())).toBe(digest(bytes.subarray(10, 20)))
})

it('counts what goes over the wire, head and body', async () => {
  const { slow } = await behind(quick)
  const received = await new Promise<Buffer>((done, failed) => {
    const chunks: Buffer[] = []
    connect(slow.port, '127.0.0.1')
      .on('data', (chunk) => chunks.push(chunk))
      .on('end', () => done(Buffer.concat(chunks)))
      .on('error', failed)
      .write('GET /a.bin HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')
  })
  const head = received.indexOf('\r\n\r\n') + 4
  expect(slow.sent).toEqual([{ path: '/a.bin', bytes: received.length, head }])
  expect(received.length - head).toBe(bytes.length)
})

it('every request waits, and all connections share one speed', async () => {
  const { slow, url } = await behind({ down: 4000, latency: 200 })
  const start = performance.now()
  const bodies = await Promise.all([1, 2].map(async (one) => (await fetch(`${url}/a.bin?${one}`)).bytes()))
  const took = performance.now() - start
  expect(bodies.map(digest)).toEqual([digest(bytes), digest(bytes)])
  const sent = slow.sent.reduce((sum, one) => sum + one.bytes, 0)
  // never sooner than the line allows; how much later depends on the machine
  expect(took).toBeGreaterThan(200 + (sent * 8) / 4000 - 20)
})

it('goes on when a reader leaves', async () => {
  const { url } = await behind({ down: 100, latency: 0 })
  const leaving = new AbortController()
  const response = await fetch(`${url}/a.bin`, { signal: leaving.signal })
  leaving.abort()
  await expect(response.bytes()).rejects.toThrow()
  expect((await fetch(`${url}/none`)).status).toBe(404)
})
