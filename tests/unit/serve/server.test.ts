import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headersFor } from '../../../src/serve/headers.ts'
import { serveFolder } from '../../../src/serve/server.ts'
import { files, serveExample } from './example-site.ts'
import { rawGet } from './raw-get.ts'
import { tempFolder } from './temp-folder.ts'

const lowerCase = (headers: Record<string, string>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))

describe('the server of a built site', () => {
  it.each(['/', '/vi/', '/vi/x.txt', '/a/x.123.js', '/vi/x.m4a'])(
    '%s carries the headers of the table',
    async (path) => {
      const { port } = await serveExample()
      expect((await rawGet(port, path)).headers).toMatchObject(lowerCase(headersFor(path)))
    },
  )

  it.each(['/nope', '/a/gone.js', '/a/', '/vi/nope/', '/desk/nope/'])(
    '%s is answered by the 404 page, which nobody may keep for a year',
    async (path) => {
      const { port } = await serveExample()
      const { status, headers, body } = await rawGet(port, path, { range: 'bytes=0-1' })
      expect([status, body.toString()]).toEqual([404, files['site/404.html']])
      expect(headers).toMatchObject(lowerCase(headersFor('/404.html')))
    },
  )

  it.each([
    '/../secret.txt',
    '/vi/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/vi/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/.hidden',
    '/_headers',
    '/%00',
    '/%',
    '/vi/index.html/',
  ])('refuses %s', async (path) => {
    const { port } = await serveExample()
    const { status, body } = await rawGet(port, path)
    expect([status, body.toString()]).toEqual([404, files['site/404.html']])
  })

  it('leads from a folder without slash to the one with it, query kept', async () => {
    const { port } = await serveExample()
    const { status, headers } = await rawGet(port, '/vi?q=a&b')
    expect([status, headers.location]).toEqual([301, '/vi/?q=a&b'])
  })

  it('takes the next port when the wanted one is taken', async () => {
    const root = await tempFolder({ 'index.html': 'ok' })
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    onTestFinished(() => void other.close())
    const taken = (other.address() as AddressInfo).port
    const server = await serveFolder(root, { host: '127.0.0.1', port: taken })
    onTestFinished(server.close)
    expect(server.port).toBeGreaterThan(taken)
    expect(server.url).toBe(`http://localhost:${server.port}/`)
  })

  it('sends the policy that the build wrote, with the hashes of its pages', async () => {
    const policy = "default-src 'none';style-src 'self' 'sha256-abc='"
    const root = await tempFolder({ 'index.html': 'ok', _headers: `# x\n\n/*\n  Content-Security-Policy: ${policy}\n` })
    const { port, close } = await serveFolder(root, { host: '127.0.0.1', port: 0 })
    onTestFinished(close)
    expect((await rawGet(port, '/')).headers['content-security-policy']).toBe(policy)
  })
})
