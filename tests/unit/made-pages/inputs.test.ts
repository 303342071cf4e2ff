import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { guidePage } from '../../../src/catalogue/guide-page.ts'
import { codeDigest } from '../../../src/made-pages/code-digest.ts'
import { inputKeys } from '../../../src/made-pages/inputs.ts'
import { changeFile, contentFolder, swap, textOf, type Change } from '../../fixtures/content/folder.ts'

const today = '2026-11-22'
const base = 'guides/pay-bill'

/** `pay-bill` and `twin-2` … `twin-4` with the same words; `twin-2` names `twin-4` as related. */
function library(): string {
  const dir = contentFolder()
  for (const number of [2, 3, 4])
    for (const file of ['vi.mdx', 'hmn.mdx', 'made-from.yaml', 'guide.yaml'])
      changeFile(
        dir,
        `guides/twin-${number}/${file}`,
        textOf(dir, `${base}/${file}`)
          .replace(/^number: 1$/m, `number: ${number}`)
          .replace('related: []', number === 2 ? 'related: [twin-4]' : 'related: []'),
      )
  return dir
}

const settings = { url: 'https://camtay.example', today, showDrafts: true }

function keysOf(dir: string, code = 'code', more: Partial<typeof settings> = {}) {
  const catalogue = loadCatalogue(dir, { ...settings, ...more })
  const keyOf = inputKeys(catalogue, code, { contentDir: dir, ...settings, ...more })
  return new Map(
    catalogue.guides.flatMap((guide) =>
      [...guide.editions.keys()].map((language) => [`${language} ${guide.slug}`, keyOf(guide, language)] as const),
    ),
  )
}

/** Pages whose key is another after the change. */
function changedBy(change: Record<string, Change>) {
  const dir = library()
  const before = keysOf(dir)
  for (const [path, what] of Object.entries(change)) changeFile(dir, path, what)
  const after = keysOf(dir)
  return [...after.keys()].filter((page) => before.get(page) !== after.get(page)).sort()
}

const all = ['pay-bill', 'twin-2', 'twin-3', 'twin-4'].flatMap((slug) => [`hmn ${slug}`, `vi ${slug}`]).sort()
const of = (...slugs: string[]) => all.filter((page) => slugs.includes(page.split(' ')[1]!))

describe('the key of a page', () => {
  it('is the same for the same content, and another for each page', () => {
    expect(changedBy({})).toEqual([])
    const keys = [...keysOf(library()).values()]
    expect(new Set(keys).size).toBe(all.length)
  })

  it.each<[string, Record<string, Change>, string[]]>([
    ['words of a guide', { 'guides/twin-3/vi.mdx': swap('báo tiền điện', 'báo tiền nước') }, of('twin-3')],
    ['a translation', { 'guides/twin-3/hmn.mdx': swap('Qhib', 'Qhib qhib') }, of('twin-3')],
    ['a picture', { 'guides/twin-3/guide.yaml': swap('items: [phone, coins]', 'items: [phone]') }, of('twin-3')],
    ['a day', { 'guides/twin-3/guide.yaml': swap('checked: 2026-11-22', 'checked: 2026-11-21') }, of('twin-3')],
    // its neighbours in the topic and the guide that names it as related show its title
    [
      'a title',
      { 'guides/twin-4/vi.mdx': swap('title: Trả tiền điện', 'title: Trả tiền nước') },
      of('twin-2', 'twin-3', 'twin-4'),
    ],
    [
      'a translated title',
      { 'guides/twin-4/hmn.mdx': swap('title: Them nqi', 'title: Them tus nqi') },
      of('twin-2', 'twin-3', 'twin-4'),
    ],
    ['a fact', { 'facts/hotlines.yaml': swap("'19006769'", "'19006768'") }, all],
    ['what a call costs', { 'facts/hotlines.yaml': swap('cost: paid', 'cost: free') }, all],
    ['a topic', { 'topics.yaml': swap('green', 'blue') }, all],
    ['a word of the interface', { 'languages/vi/ui.yaml': swap('guide.need: chữ', 'guide.need: Cần có') }, all],
    [
      'the name of a topic',
      { 'languages/vi/words.yaml': swap('topic.pay: { words: ', 'topic.pay: { words: Việc ') },
      all,
    ],
    ['how a language is written', { 'languages/hmn/language.yaml': swap('short: ', 'short: Lus ') }, all],
  ])('changes with %s, on the pages that show it', (_, change, expected) => {
    expect(changedBy(change)).toEqual(expected)
  })

  it('changes when a new guide comes next to it', () => {
    const dir = library()
    const before = keysOf(dir)
    for (const file of ['vi.mdx', 'guide.yaml'])
      changeFile(dir, `guides/twin-5/${file}`, textOf(dir, `${base}/${file}`).replace(/^number: 1$/m, 'number: 5'))
    const after = keysOf(dir)
    expect([...before.keys()].filter((page) => before.get(page) !== after.get(page)).sort()).toEqual(of('twin-4'))
  })

  it('changes with the code, the address, hidden drafts, and with the day only when a guide becomes overdue', () => {
    const dir = library()
    const keys = [...keysOf(dir).values()]
    expect([...keysOf(dir, 'other code').values()].some((key) => keys.includes(key))).toBe(false)
    expect([...keysOf(dir, 'code', { url: 'https://x.example' }).values()].some((key) => keys.includes(key))).toBe(
      false,
    )
    expect([...keysOf(dir, 'code', { showDrafts: false }).values()].some((key) => keys.includes(key))).toBe(false)
    expect([...keysOf(dir, 'code', { today: '2026-11-23' }).values()]).toEqual(keys)
    expect([...keysOf(dir, 'code', { today: '2027-11-23' }).values()].some((key) => keys.includes(key))).toBe(false)
  })

  it('changes with the bytes of a photo whose name and size stay', async () => {
    const dir = library()
    const raw = (colour: number) =>
      sharp(Buffer.alloc(64 * 48 * 3, colour), { raw: { width: 64, height: 48, channels: 3 } })
        .png({ compressionLevel: 0 })
        .toBuffer()
    const [one, other] = await Promise.all([raw(100), raw(120)])
    expect(one.length).toBe(other.length)
    const file = 'guides/twin-3/pictures/shop.png'
    changeFile(dir, 'guides/twin-3/guide.yaml', swap('{ scene: { items: [phone, coins] } }', '{ photo: shop.png }'))
    mkdirSync(join(dir, 'guides/twin-3/pictures'))
    writeFileSync(join(dir, file), one)
    const before = keysOf(dir)
    writeFileSync(join(dir, file), other)
    const after = keysOf(dir)
    expect([...after.keys()].filter((page) => before.get(page) !== after.get(page)).sort()).toEqual(of('twin-3'))
  })
})

describe('what the pages of a guide may see', () => {
  const pageOf = () => guidePage(loadCatalogue(library(), settings), 'hmn', 'twin-2')

  it('is the guide, and the titles of those it leads to', () => {
    const { catalogue, related, previous, next, edition } = pageOf()
    expect(edition.guide.slug).toBe('twin-2')
    expect(related.map(({ slug }) => slug)).toEqual(['twin-4'])
    expect([previous?.slug, next?.slug]).toEqual(['pay-bill', 'twin-3'])
    expect(related[0]!.editions.get('hmn')!.title.text).toBe('Them nqi fai fab')
    expect(catalogue.guides.map(({ slug }) => slug).sort()).toEqual(['pay-bill', 'twin-2', 'twin-3', 'twin-4'])
  })

  it('is nothing that its key does not hold', () => {
    const { catalogue, related } = pageOf()
    expect(() => catalogue.lessons).toThrow('it must not read "lessons" of the library')
    expect(() => catalogue.topics).toThrow('"topics"')
    expect(() => related[0]!.bones).toThrow('it must not read "bones" of the guide twin-4')
    expect(related[0]!.editions.get('hmn')).not.toHaveProperty('blocks')
  })
})

it('the digest of the code sees every file: changed, new, renamed or gone', () => {
  const root = mkdtempSync(join(tmpdir(), 'code-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  mkdirSync(join(root, 'src/components/Step'), { recursive: true })
  const write = (path: string, text: string) => writeFileSync(join(root, path), text)
  write('astro.config.mjs', 'export default {}')
  write('src/components/Step/Step.astro', '<p><slot /></p>')
  const digests = [codeDigest(root)]
  const note = () => digests.push(codeDigest(root))
  write('src/components/Step/Step.astro', '<b><slot /></b>')
  note()
  write('src/pictures.svg', '<svg/>')
  note()
  rmSync(join(root, 'src/pictures.svg'))
  write('src/picture.svg', '<svg/>')
  note()
  write('package-lock.json', '{}')
  note()
  expect(new Set(digests).size).toBe(5)
  rmSync(join(root, 'package-lock.json'))
  rmSync(join(root, 'src/picture.svg'))
  write('src/components/Step/Step.astro', '<p><slot /></p>')
  expect(codeDigest(root)).toBe(digests[0])
})
