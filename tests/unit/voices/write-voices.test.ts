import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writeVoices } from '../../../src/voices/write-voices.ts'
import { changeFile, contentFolder } from '../../fixtures/content/folder.ts'
import { hashOf, read } from '../exchange/po-folder.ts'

const folder = 'guides/pay-bill/voice/hmn'
const writes = [
  { path: `${folder}/open-message.m4a`, bytes: Buffer.from('sound') },
  { path: `${folder}/voice.yaml`, bytes: Buffer.from('open-message: {}\n') },
]

it('a link in the content folder leads nowhere', () => {
  const dir = contentFolder()
  const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'))
  onTestFinished(() => rmSync(elsewhere, { recursive: true }))
  mkdirSync(join(dir, 'guides/pay-bill/voice'))
  symlinkSync(elsewhere, join(dir, folder))
  const { entries } = read(dir)
  expect(() => writeVoices(entries, writes)).toThrow('dẫn ra ngoài')
  expect(readdirSync(elsewhere)).toEqual([])
})

it.each([`${folder}/voice.yaml`, `${folder}/open-message.m4a`])('%s of somebody else stays', (path) => {
  const dir = contentFolder()
  const { entries } = read(dir)
  changeFile(dir, path, 'mới\n')
  const before = hashOf(dir)
  expect(() => writeVoices(entries, writes)).toThrow('Có người vừa sửa')
  expect(hashOf(dir)).toBe(before)
})

it('a file that cannot be written leaves none behind', () => {
  const dir = contentFolder()
  const { entries } = read(dir)
  const before = hashOf(dir)
  const blocked = { path: `${folder}/open-message.m4a/x.m4a`, bytes: Buffer.from('sound') }
  expect(() => writeVoices(entries, [...writes, blocked])).toThrow()
  expect(existsSync(join(dir, folder, 'voice.yaml'))).toBe(false)
  expect(hashOf(dir)).toBe(before)
})
