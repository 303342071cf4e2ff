import { readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compress } from '../../../src/outputs/compress.ts'
import { tempFolder } from '../serve/temp-folder.ts'

const text = 'Tiếng Việt, Lus Hmoob. '.repeat(200)
const context = (dist: string) => ({ dist, siteUrl: undefined, log: () => {} })

const run = async (files: Record<string, string | Buffer>) => {
  const root = await tempFolder(Object.fromEntries(Object.entries(files).map(([name, body]) => [`dist/${name}`, body])))
  const dist = join(root, 'dist')
  const cache = join(root, 'cache')
  await compress(context(dist), cache)
  return { dist, cache, again: () => compress(context(dist), cache) }
}

describe('compressed forms', () => {
  it.each(['x.html', 'x.css', 'x.js', 'x.json', 'x.xml', 'x.txt', 'x.svg', 'x.webmanifest', 'a/b/x.html'])(
    '%s gets both, and they hold the same text',
    async (name) => {
      const { dist } = await run({ [name]: text })
      expect(brotliDecompressSync(await readFile(join(dist, `${name}.br`))).toString()).toBe(text)
      expect(gunzipSync(await readFile(join(dist, `${name}.gz`))).toString()).toBe(text)
    },
  )

  it('are not made of what is compressed already or becomes no smaller', async () => {
    const { dist } = await run({ 'x.jpg': text, 'x.zip': text, 'x.br': text, 'tiny.txt': 'a', _headers: text })
    expect((await readdir(dist)).sort()).toEqual(['_headers', 'tiny.txt', 'x.br', 'x.jpg', 'x.zip'])
  })

  it('are the same bytes whenever and wherever they are made', async () => {
    const bytes = await Promise.all(
      [run({ 'x.html': text }), run({ 'y/x.html': text })].map(async (made, n) => {
        const { dist } = await made
        const file = join(dist, n ? 'y/x.html' : 'x.html')
        return Promise.all(['.br', '.gz'].map(async (form) => (await readFile(file + form)).toString('hex')))
      }),
    )
    expect(bytes[0]).toEqual(bytes[1])
    expect(Buffer.from(bytes[0]![1]!, 'hex').subarray(4, 10)).toEqual(Buffer.from([0, 0, 0, 0, 2, 255]))
  })

  it('come from the cache for a text seen before', async () => {
    const { dist, cache, again } = await run({ 'x.html': text })
    const [kept] = (await readdir(cache)).filter((name) => name.endsWith('.br'))
    await writeFile(join(cache, kept!), 'from the cache')
    await again()
    expect(await readFile(join(dist, 'x.html.br'), 'utf8')).toBe('from the cache')
  })

  it('disappear when the text is no longer worth it', async () => {
    const { dist, again } = await run({ 'x.txt': text })
    await writeFile(join(dist, 'x.txt'), 'a')
    await again()
    await expect(stat(join(dist, 'x.txt.br'))).rejects.toThrow()
  })
})
