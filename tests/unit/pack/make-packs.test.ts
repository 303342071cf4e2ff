import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { makePacks } from '../../../src/pack/make-packs.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'
import { siteFolder, temporaryFolder } from './small-site.ts'

const today = '2026-11-22'

async function make(
  changes: Record<string, string | undefined> = {},
  more: Partial<Parameters<typeof makePacks>[0]> = {},
  out = temporaryFolder(),
) {
  const catalogue = loadCatalogue(contentFolder(), { showDrafts: true, today })
  const siteUrl = 'https://camtay.example'
  const wanted = { files: false, voices: true, zim: false, siteUrl, today }
  return makePacks({ dist: siteFolder(changes), out, catalogue, ...wanted, ...more })
}
const inside = (file: string) => {
  const entries = Object.entries(unzipSync(readFileSync(file)))
  return new Map(entries.map(([path, bytes]) => [path.replace('cam-tay/', ''), Buffer.from(bytes).toString()]))
}

describe('the zip', () => {
  it('of everything holds all languages, what their pages show, and how to open it', async () => {
    const [pack, ...others] = await make()
    expect(others).toEqual([])
    expect(pack).toMatchObject({ kind: 'zip', languages: ['vi', 'hmn'] })
    expect(pack!.file).toMatch(/[\\/]cam-tay\.zip$/)
    const files = inside(pack!.file)
    const page = (code: string) => ['guides/pay-bill/', '', 'search/'].map((path) => `${code}/${path}index.html`)
    const photos = ['p-240.jpg', 'p-240.webp', 'p-480.webp'].map((name) => `a/photos/${name}`)
    const voices = ['v/pay-bill/hmn/open.m4a', 'v/pay-bill/vi/open.m4a']
    expect([...files.keys()].sort()).toEqual(
      [...page('vi'), ...page('hmn'), ...photos, ...voices, 'index.html', 'favicon.svg', 'HUONG-DAN.txt'].sort(),
    )
    expect(files.get('HUONG-DAN.txt')).toMatch(
      /^\uFEFFCẦM TAY\r\n[^]*22\/11\/2026[^]*https:\/\/camtay\.example\r\n[^]*AN TOÀN\r\nchữ\r\n/,
    )
    expect(files.get('vi/index.html')).toContain('22/11/2026 · camtay.example/vi</span>')
  })
  it('of one language is named by it', async () => {
    const [pack] = await make({}, { languages: ['hmn'], voices: false, files: true })
    expect(pack!.file).toMatch(/cam-tay-hmn-files\.zip$/)
    const files = [...inside(pack!.file).keys()]
    expect(files.filter((file) => /^vi|\.m4a$/.test(file))).toEqual([])
    expect(files).toContain('hmn/guides/pay-bill/share/pay-bill-hmn.html')
  })
  it('is the same on every run, and its work is told to the end', async () => {
    const steps: [number, number][] = []
    const [one] = await make({}, { onProgress: (...step) => steps.push(step) })
    const [two] = await make()
    expect(readFileSync(one!.file).equals(readFileSync(two!.file))).toBe(true)
    expect(steps.at(-1)![0]).toBe(steps.at(-1)![1])
    expect(steps.every(([done], index) => !index || done >= steps[index - 1]![0])).toBe(true)
  })
})

describe('a pack that would fail its reader is not made:', () => {
  it.each([
    [
      'a link the site does not have',
      { 'vi/search/index.html': '<a href="/vi/guides/gone/">x</a>' },
      '/vi/guides/gone/',
    ],
    [
      'a photo from elsewhere',
      { 'vi/search/index.html': '<img src="https://a.vn/x.jpg" alt="">' },
      'https://a.vn/x.jpg',
    ],
    ['an anchor that is gone', { 'vi/search/index.html': '<a href="/vi/#gone">x</a>' }, '#gone'],
    ['case twins', { 'vi/guides/Pay-Bill/index.html': '<p>x</p>' }, 'chữ hoa'],
    ['a name that Windows keeps', { 'vi/guides/aux/index.html': '<p>x</p>' }, 'Windows'],
  ])('%s', async (_, changes, named) => {
    const out = temporaryFolder()
    await expect(make(changes, {}, out)).rejects.toThrow(named)
    expect(existsSync(join(out, 'cam-tay.zip'))).toBe(false)
    expect(readdirSync(out)).toEqual([])
  })
})
