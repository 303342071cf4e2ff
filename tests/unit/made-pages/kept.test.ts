import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
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

it('what one build made the next one finds', () => {
  keptIn('pages').put('a', bytes('one'))
  const next = keptIn('pages')
  expect(next.get('a')?.toString()).toBe('one')
  expect(next.get('b')).toBeUndefined()
  expect(next.take('a', () => bytes('two')).toString()).toBe('one')
  expect(next.take('b', () => bytes('two')).toString()).toBe('two')
})

it('what a build did not ask for is forgotten, what another kind keeps is not', () => {
  keptIn('pages').put('a', bytes('one'))
  keptIn('pages').put('b', bytes('two'))
  keptIn('others').put('a', bytes('three'))
  const next = keptIn('pages')
  next.get('a')
  expect(next.sweep()).toBe(1)
  expect(keptIn('pages').get('b')).toBeUndefined()
  expect(keptIn('pages').get('a')?.toString()).toBe('one')
  expect(keptIn('others').get('a')?.toString()).toBe('three')
  expect(readdirSync(join(folder, 'pages'))).toEqual(['a'])
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
