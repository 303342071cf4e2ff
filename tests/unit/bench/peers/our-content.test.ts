import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, it, onTestFinished } from 'vitest'
import { ourFiles, SAMPLE_DAY } from '../../../../src/bench/peers/our-content.ts'
import { ourDrawings } from '../../../../src/bench/peers/our-drawings.ts'
import { keyOf, writeFiles, type Pictures } from '../../../../src/bench/peers/project.ts'
import { pictureFiles } from '../../../../src/bench/peers/sample-guides.ts'
import { takePhoto } from '../../../../src/bench/peers/sample-photos.ts'
import { drawScreen } from '../../../../src/bench/peers/sample-screens.ts'
import { loadCatalogue } from '../../../../src/catalogue/from-disk.ts'
import { checkContent } from '../../../../src/checks/content.ts'
import { checkPhoto } from '../../../../src/pictures/check-photo.ts'
import { pictureSchema } from '../../../../src/schemas/picture.ts'

const options = { showDrafts: true, today: SAMPLE_DAY }

async function temporary() {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-peers-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Tiny pictures with the names of the real ones. */
async function namedPictures(): Promise<Pictures> {
  const folder = await temporary()
  const tiny = sharp({ create: { width: 8, height: 6, channels: 3, background: '#888' } })
  for (const file of pictureFiles) await tiny.clone().toFile(join(folder, file))
  return { folder, digest: '' }
}

it.each(['drawings', 'photos'] as const)('our content with %s passes our own gate', async (kind) => {
  const folder = await temporary()
  await writeFiles(folder, ourFiles(kind), await namedPictures())
  const { findings } = checkContent(folder, options)
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
  expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['plain-words']))
  const { guides } = loadCatalogue(folder, options)
  expect(guides).toHaveLength(24)
  const states = [...guides[0]!.editions].map(([code, { blocks }]) => [
    code,
    ...new Set(blocks.map((b) => b.state.state)),
  ])
  expect(states).toEqual([
    ['vi', 'source'],
    ['hmn', 'draft'],
    ['ium', 'draft'],
    ['tyz', 'draft'],
  ])
})

it('there is a drawing of ours for every picture', () => {
  expect(Object.keys(ourDrawings).sort()).toEqual([...pictureFiles].sort())
  for (const drawing of Object.values(ourDrawings)) expect(pictureSchema.safeParse(drawing).error).toBeUndefined()
})

it.each([
  ['screen.png', (file: string) => drawScreen(3, file), 80_000, 110_000],
  ['photo.jpg', (file: string) => takePhoto(2, file), 180_000, 200_000],
] as const)('%s is a sound picture, as heavy as its kind, the same on every run', async (name, make, least, most) => {
  const folder = await temporary()
  await make(join(folder, name))
  await make(join(folder, `again-${name}`))
  expect(await checkPhoto(join(folder, name))).toBeUndefined()
  const bytes = await readFile(join(folder, name))
  expect(bytes.equals(await readFile(join(folder, `again-${name}`)))).toBe(true)
  expect(bytes.length).toBeGreaterThan(least)
  expect(bytes.length).toBeLessThan(most)
})

it('what is written anew stands alone, but for what is kept', async () => {
  const folder = await temporary()
  const none = { folder, digest: '' }
  await writeFiles(
    folder,
    new Map([
      ['old/a', '1'],
      ['kept/b', '2'],
    ]),
    none,
  )
  await writeFiles(folder, new Map([['new/c', '3']]), none, ['kept'])
  expect((await readdir(folder)).sort()).toEqual(['kept', 'new'])
})

it('another text, picture or version is another project', () => {
  const files = new Map([['a', 'x']])
  const keys = [
    keyOf(files),
    keyOf(new Map([['a', 'y']])),
    keyOf(files, '1.0'),
    keyOf(new Map([['a', { picture: 'x' }]])),
  ]
  expect(new Set(keys).size).toBe(4)
})
