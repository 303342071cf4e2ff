import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { serviceWorker } from '../../../src/outputs/service-worker.ts'
import type { Core } from '../../../src/worker/core.ts'
import { digestOf } from '../../../src/worker/digest.ts'
import type { Listed } from '../../../src/worker/names.ts'
import type { PartsOfLanguage } from '../../../src/worker/parts.ts'
import { partsOf } from '../../../src/worker/parts-of.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '')

/** A finished site of the fixture: every page that can be saved, in a few words. */
async function site(changes: Record<string, string> = {}, content = contentFolder()) {
  const catalogue = loadCatalogue(content, { showDrafts: true, today: '2026-11-22' })
  const folder = mkdtempSync(join(tmpdir(), 'worker-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const dist = join(folder, 'dist')
  const files: Record<string, string> = {
    'a/one.js': 'import"./two.js"',
    'a/two.js': '1',
    'a/unused.js': '2',
    'a/search/x/pagefind.js': '3',
  }
  for (const language of catalogue.languages)
    for (const page of [...partsOf(catalogue, language).flatMap(({ pages }) => pages), `/${language.code}/saved/`])
      files[fileOf(page)] = `<html>${page}<script type="module" src="/a/one.js"></script></html>`
  for (const [file, text] of Object.entries({ ...files, ...changes })) {
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), text)
  }
  await serviceWorker({ dist, catalogue, log: () => undefined })
  const read = (file: string) => readFileSync(join(dist, file))
  const worker = read('sw.js').toString()
  const core = runInNewContext(
    `${worker.slice(0, worker.indexOf(';') + 1)}CORE_FILES`.replace('const ', 'var '),
  ) as Core
  const parts = (code: string) => JSON.parse(read(`${code}/saved/parts.json`).toString()) as PartsOfLanguage
  const list = (hash: string) => JSON.parse(read(`a/lists/${hash}.json`).toString()) as Listed[]
  return { dist, read, worker, core, parts, list, catalogue }
}

describe('what the worker knows', () => {
  it('its core is the offline page of each language and every script of the pages, with their hashes', async () => {
    const { core, read, catalogue } = await site()
    const offline = catalogue.languages.map(({ code }) => `/${code}/saved/`)
    expect(core.files.map(([path]) => path)).toEqual([...offline, '/a/one.js', '/a/two.js'])
    for (const [path, hash] of core.files) expect(hash).toBe(await digestOf(new Uint8Array(read(fileOf(path)))))
    expect(core.languages[0]).toBe('vi')
  })

  it('every list is named by its content and every file in it has its hash', async () => {
    const { parts, list, read } = await site()
    const { parts: all } = parts('vi')
    expect(Object.keys(all)).toEqual(expect.arrayContaining(['base', 'search']))
    for (const [hash, bytes] of Object.values(all)) {
      expect(await digestOf(new Uint8Array(read(`a/lists/${hash}.json`)))).toBe(hash)
      const files = list(hash)
      expect(bytes).toBe(files.reduce((sum, [, , size]) => sum + size, 0))
      for (const [path, digest] of files) expect(digest).toBe(await digestOf(new Uint8Array(read(fileOf(path)))))
      // for the day when the core no longer has those of this version
      expect(files.filter(([path]) => path === '/a/two.js')).toEqual([['/a/two.js', expect.anything(), 0]])
    }
  })

  it('a changed guide changes the list of its part and leaves the worker as it is, byte for byte', async () => {
    const before = await site()
    const guide = `vi/guides/${before.catalogue.guides[0]!.slug}/index.html`
    const after = await site({ [guide]: '<html>other<script type="module" src="/a/one.js"></script></html>' })
    expect(after.worker).toBe(before.worker)
    const changed = Object.keys(after.parts('vi').parts).filter(
      (name) => after.parts('vi').parts[name]![0] !== before.parts('vi').parts[name]![0],
    )
    expect(changed).toContain(`topics/${before.catalogue.guides[0]!.topic.id}`)
    expect(changed).not.toContain('base')
    expect(after.parts('hmn').parts).toEqual(before.parts('hmn').parts)
  })

  it('a changed script changes the worker', async () => {
    const { core } = await site()
    const after = await site({ 'a/two.js': 'other' })
    expect(after.core.version).not.toBe(core.version)
  })

  it('voices are a part of their own, and the size of a language is told without and with them', async () => {
    const read = fingerprint('Mở tin nhắn báo tiền điện.')
    const content = contentFolder({
      'guides/pay-bill/voice/vi/voice.yaml': `open-message: { speaker: Nguyễn Thị Mẫu, date: 2026-11-20, consent: true, read: '${read}' }\n`,
    })
    const voice = `\0\0\0\u0018ftypM4A \0\0\0\0M4A isom${'v'.repeat(3000)}`
    writeFileSync(join(content, 'guides/pay-bill/voice/vi/open-message.m4a'), voice)
    const path = '/v/pay-bill/vi/open-message.m4a'
    const { parts, list, catalogue } = await site(
      { 'vi/guides/pay-bill/index.html': `<html><audio src="${path}"></audio></html>`, [path.slice(1)]: voice },
      content,
    )
    const topic = `topics/${catalogue.guides[0]!.topic.id}`
    const [hash, bytes] = parts('vi').parts[`${topic}/voices`]!
    expect(list(hash)).toEqual([[path, expect.any(String), Buffer.byteLength(voice)]])
    const [, , silent, loud] = parts('vi').languages['vi']!
    expect(loud! - silent).toBe(bytes)
    expect(parts('hmn').parts[`${topic}/voices`]).toBeUndefined()
    expect(parts('vi').languages['hmn']).toHaveLength(3)
  })

  it('is written the same way twice', async () => {
    const { dist, worker, catalogue, read } = await site()
    const lists = read('vi/saved/parts.json')
    await serviceWorker({ dist, catalogue, log: () => undefined })
    expect(read('sw.js').toString()).toBe(worker)
    expect(read('vi/saved/parts.json')).toEqual(lists)
  })

  it('weighs little, and the kill switch stands beside the site, not in it', async () => {
    const { worker, dist } = await site()
    expect(brotliCompressSync(worker).length).toBeLessThan(6000)
    expect(worker).not.toMatch(/\?\.|\?\?/)
    const off = readFileSync(join(`${dist}.server`, 'sw-off.js'), 'utf8')
    expect(off).toMatch(/unregister\(\)/)
    expect(off).not.toMatch(/fetch/)
  })
})
