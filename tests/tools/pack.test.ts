import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { zstdDecompressSync } from 'node:zlib'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { hasZimTools, zimOf, type ZimAbout } from '../../src/pack/zim.ts'

const about: ZimAbout = {
  welcome: 'hmn/index.html',
  language: 'hmn',
  title: 'Cầm Tay – Lus Hmoob',
  description: 'Qhia ib kauj ruam zuj zus',
  creator: 'Cầm Tay',
  publisher: 'camtay.example',
  name: 'cam-tay_hmn',
  source: 'https://camtay.example',
}
const logo = readFileSync(new URL('../../public/favicon.svg', import.meta.url))

const page = (title: string, body: string) =>
  Buffer.from(
    `<!DOCTYPE html><html lang="hmn-Latn"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
  )
const files = new Map([
  ['favicon.svg', logo],
  ['hmn/guides/pay/index.html', page('Them nqi', '<h2 id="a">1</h2><p>Xov tooj</p><a href="../../index.html">x</a>')],
  [
    'hmn/index.html',
    page(
      'Cầm Tay',
      '<a href="guides/pay/index.html#a">x</a><a href="tel:113">113</a><a href="sms:156?body=a%20b">156</a>',
    ),
  ],
])

/** The clusters of an archive, one after the other (openZIM: count at byte 28, list of places at 48; kind 5 is zstd). */
function clustersOf(zim: Buffer) {
  const list = Number(zim.readBigUInt64LE(48))
  const places = Array.from({ length: zim.readUInt32LE(28) }, (_, index) =>
    Number(zim.readBigUInt64LE(list + 8 * index)),
  )
  const ends = [...places, zim.length].sort((a, b) => a - b)
  return places
    .map((at) =>
      zim.subarray(
        at,
        ends.find((end) => end > at),
      ),
    )
    .map((cluster) => (((cluster[0] ?? 0) & 15) === 5 ? zstdDecompressSync(cluster.subarray(1)) : cluster).toString())
    .join('')
}

/** The archive's parts, read by the reference program. */
function dump(zim: Buffer) {
  const folder = mkdtempSync(join(tmpdir(), 'zim-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, 'x.zim')
  writeFileSync(file, zim)
  const run = (...args: string[]) => spawnSync('zimdump', args, { encoding: 'utf8' }).stdout
  const check = spawnSync('zimcheck', ['--all', file], { encoding: 'utf8' })
  return {
    check,
    list: run('list', file).trim().split('\n'),
    show: (url: string) => run('show', `--url=${url}`, file),
    text: clustersOf(zim),
    folder,
    file,
  }
}

it('the tools are there', () => expect(hasZimTools()).toBe(true))

it('a ZIM archive passes zimcheck, opens on its first page and says what it is', async () => {
  const archive = dump(await zimOf(files, about, logo))
  expect(archive.check.stdout).toContain('Overall Test Status: Pass')
  expect(archive.list).toEqual(expect.arrayContaining([...files.keys()]))
  expect(archive.show('hmn/guides/pay/index.html')).toContain('<p>Xov tooj</p>')
  expect(archive.show('hmn/index.html')).toMatch(/\shref="sms:156\?body=a%20b"/)
  for (const value of ['title', 'description', 'language', 'creator', 'publisher', 'name', 'source'] as const)
    expect(archive.text.includes(about[value]!), value).toBe(true)
  spawnSync('zimdump', ['dump', `--dir=${join(archive.folder, 'out')}`, archive.file])
  const icon = await sharp(join(archive.folder, 'out', 'illustration.png')).metadata()
  expect(icon).toMatchObject({ format: 'png', width: 48, height: 48 })
})

it('is the same on every run', async () => {
  const [one, two] = [await zimOf(files, about, logo), await zimOf(files, about, logo)]
  expect(one.equals(two)).toBe(true)
})

it('long names are cut at a word, as Kiwix wants them', async () => {
  const long = { ...about, title: 'Cầm Tay – một thứ tiếng có tên rất dài', description: 'từng bước một '.repeat(10) }
  const { text, check } = dump(await zimOf(files, long, logo))
  const [title] = /Cầm Tay – một[^…]*…/.exec(text) ?? []
  const [description] = /(?:từng bước một )+từng…/.exec(text) ?? []
  expect(title).toBe('Cầm Tay – một thứ tiếng có…')
  expect(description?.length).toBeGreaterThan(70)
  expect(description?.length).toBeLessThanOrEqual(80)
  expect(check.status).toBe(0)
})

it('an archive with a dead link or without its first page is refused', async () => {
  const dead = new Map([...files, ['hmn/x.html', page('x', '<a href="gone.html">x</a>')]])
  await expect(zimOf(dead, about, logo)).rejects.toThrow('gone.html')
  await expect(zimOf(files, { ...about, welcome: 'gone.html' }, logo)).rejects.toThrow('zimwriterfs')
})

it('a machine without the tools still makes the zip, and is told how to get them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const dist = {
    'index.html': page('Cầm Tay', '<a href="/vi/">x</a>'),
    'vi/index.html': page('Cầm Tay', '<p>x</p>'),
    'favicon.svg': logo,
  }
  for (const [path, bytes] of Object.entries(dist)) {
    mkdirSync(dirname(join(folder, 'dist', path)), { recursive: true })
    writeFileSync(join(folder, 'dist', path), bytes)
  }
  const args = [
    'src/tools/pack.ts',
    '--dist',
    join(folder, 'dist'),
    '--out',
    join(folder, 'out'),
    '--lang',
    'vi',
    '--json',
  ]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: { ...process.env, PATH: folder },
  })
  expect(status).toBe(0)
  expect(stderr).toContain('apt-get install zim-tools')
  const { packs, zimTools } = JSON.parse(stdout) as {
    packs: { kind: string; file: string; bytes: number }[]
    zimTools: boolean
  }
  expect(zimTools).toBe(false)
  expect(packs.map(({ kind }) => kind)).toEqual(['zip'])
  expect(readFileSync(packs[0]!.file).length).toBe(packs[0]!.bytes)
})
