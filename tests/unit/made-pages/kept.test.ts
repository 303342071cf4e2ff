import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { keptIn } from '../../../src/made-pages/kept.ts'
import { packed, unpacked } from '../../../src/made-pages/pack.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'))
  const before = process.env['MADE_DIR']
  process.env['MADE_DIR'] = folder
  onTestFinished(() => {
    if (before === undefined) delete process.env['MADE_DIR']
    else process.env['MADE_DIR'] = before
    rmSync(folder, { recursive: true })
  })
})

const bytes = (text: string) => Buffer.from(text)

/** A build that puts these and comes to its end. */
const build = (name: string, made: Record<string, string>, asked: string[] = []) => {
  const kept = keptIn(name)
  for (const key of asked) kept.get(key)
  for (const [key, text] of Object.entries(made)) kept.put(key, bytes(text))
  return kept.sweep()
}
const packs = (name: string) => readdirSync(join(folder, name)).filter((file) => file.endsWith('.pack'))

it('what one build made the next one finds, and makes the rest', () => {
  build('pages', { a: 'one', c: '', đ: 'chữ Việt' })
  const next = keptIn('pages')
  expect(next.get('a')?.toString()).toBe('one')
  expect(next.get('b')).toBeUndefined()
  expect(next.get('c')).toEqual(bytes(''))
  expect(next.get('đ')?.toString()).toBe('chữ Việt')
  expect(next.take('a', () => bytes('two')).toString()).toBe('one')
  expect(next.take('b', () => bytes('two')).toString()).toBe('two')
  expect(next.get('b')?.toString()).toBe('two')
})

it('what a build did not ask for is forgotten, what another kind keeps is not', () => {
  build('pages', { a: 'one', b: 'two' })
  build('others', { a: 'three' })
  expect(build('pages', {}, ['a'])).toBe(1)
  expect(keptIn('pages').get('b')).toBeUndefined()
  expect(keptIn('pages').get('a')?.toString()).toBe('one')
  expect(keptIn('others').get('a')?.toString()).toBe('three')
})

it('many builds leave few files, of which little is waste', () => {
  for (let round = 0; round < 40; round++) {
    const asked = Array.from({ length: 100 }, (_, key) => `${key} ${Math.floor((round - (key % 40)) / 40)}`)
    const kept = keptIn('pages')
    for (const key of asked) expect(kept.take(key, () => bytes(key.repeat(50))).toString()).toBe(key.repeat(50))
    kept.sweep()
  }
  const size = packs('pages').reduce((sum, file) => sum + statSync(join(folder, 'pages', file)).size, 0)
  const wanted = 100 * 50 * 4
  expect(size).toBeLessThan(3 * wanted)
  expect(packs('pages').length).toBeLessThan(40)
})

it('a build that is killed leaves what was there, and nothing half', () => {
  build('pages', { a: 'one' })
  keptIn('pages').put('b', bytes('half-way'))
  const next = keptIn('pages')
  expect(next.get('a')?.toString()).toBe('one')
  expect(next.get('b')).toBeUndefined()
})

it.each<[string, (file: string) => void]>([
  ['cut off', (file) => truncateSync(file, 2)],
  ['other bytes', (file) => writeFileSync(file, 'onE')],
  ['gone', (file) => rmSync(file)],
  ['an index that is none', () => writeFileSync(join(folder, 'pages/index.json'), '{"a":')],
])('what is %s is made again, not believed', (_, harm) => {
  build('pages', { a: 'one' })
  harm(join(folder, 'pages', packs('pages')[0]!))
  const next = keptIn('pages')
  expect(next.get('a')).toBeUndefined()
  expect(next.take('a', () => bytes('new')).toString()).toBe('new')
  next.sweep()
  expect(keptIn('pages').get('a')?.toString()).toBe('new')
})

it('the unfinished file of another build is left alone for a day', () => {
  build('pages', { a: 'one' })
  keptIn('pages').put('b', bytes('of a build at work'))
  const [kept, working] = packs('pages')
  build('pages', {}, ['a'])
  expect(packs('pages')).toEqual([kept, working])
  for (const file of [kept, working]) utimesSync(join(folder, 'pages', file!), 1, 1)
  build('pages', {}, ['a'])
  expect(packs('pages')).toHaveLength(1)
  expect(keptIn('pages').get('a')?.toString()).toBe('one')
})

it('pages are kept with what is known of them, to the byte', () => {
  const about = { hashes: { script: [], style: ['sha256-x'] }, hasSizes: true }
  const page = { bytes: bytes('<p>\nĐọc\n</p>\n'), about }
  expect(unpacked(packed(page))).toEqual(page)
  expect(unpacked(packed({ bytes: bytes('\n\n'), about: undefined }))).toEqual({
    bytes: bytes('\n\n'),
    about: undefined,
  })
})
