import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { checkFiles } from '../../../src/gate/files.ts'

let dir: string
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'content-'))))
afterEach(() => rmSync(dir, { recursive: true }))

function write(path: string, data: string | Buffer = 'a: 1\n') {
  mkdirSync(dirname(join(dir, path)), { recursive: true })
  writeFileSync(join(dir, path), data)
  chmodSync(join(dir, path), 0o644)
}
const found = () => checkFiles(dir).map(({ rule, file, line }) => `${rule} ${file}${line ? `:${line}` : ''}`)

const jpeg = Buffer.from('FFD8FFE000104A464946', 'hex')
const m4a = Buffer.from('\0\0\0\x20ftypM4A ', 'latin1')

describe('checkFiles', () => {
  it('accepts every kind of file in its place', () => {
    for (const path of [
      'README.md',
      'handbook/translate-on-phone.md',
      'topics.yaml',
      'languages/vi/language.yaml',
      'languages/hmn-vn/ui.yaml',
      'languages/hmn/words.yaml',
      'languages/hmn/notes.md',
      'languages/hmn/lexicon.yaml',
      'languages/vi/hard-words.yaml',
      'facts/hotlines.yaml',
      'facts/local.yaml',
      'guides/pay-electricity-bill/guide.yaml',
      'guides/pay-electricity-bill/made-from.yaml',
      'guides/pay-electricity-bill/vi.mdx',
      'guides/pay-electricity-bill/voice/hmn/voice.yaml',
      'lessons/first-evening.yaml',
    ])
      write(path)
    write('guides/pay-electricity-bill/pictures/leaf.jpg', jpeg)
    write('handbook/pictures/desk.webp', Buffer.from('RIFF\0\0\0\0WEBP', 'latin1'))
    write('guides/pay-electricity-bill/voice/hmn/open-message.m4a', m4a)
    write('guides/pay-electricity-bill/voice/hmn/open-message.white.m4a', m4a)
    expect(found()).toEqual([])
  })

  it('refuses a link to a file outside, and reads nothing of it', () => {
    write('topics.yaml')
    mkdirSync(join(dir, 'guides/x'), { recursive: true })
    symlinkSync('/etc/hostname', join(dir, 'guides/x/vi.mdx'))
    expect(found()).toEqual(['file-symlink guides/x/vi.mdx'])
  })

  it('refuses a link to a folder, and does not go in', () => {
    symlinkSync('/etc', join(dir, 'guides'))
    expect(found()).toEqual(['file-symlink guides'])
  })

  it('refuses a link that leads nowhere', () => {
    symlinkSync('/none', join(dir, 'topics.yaml'))
    expect(found()).toEqual(['file-symlink topics.yaml'])
  })

  it('refuses a pipe without waiting for it', () => {
    execFileSync('mkfifo', [join(dir, 'topics.yaml')])
    expect(found()).toEqual(['file-special topics.yaml'])
  })

  it('refuses a file that may be run', () => {
    write('topics.yaml')
    chmodSync(join(dir, 'topics.yaml'), 0o755)
    expect(found()).toEqual(['file-executable topics.yaml'])
  })

  it.each([
    ['guides/x/VI.MDX', 'file-name'],
    ['guides/x/vi.MDX', 'file-name'],
    ['guides/Trả-tiền/vi.mdx', 'file-name'],
    ['guides/x y/vi.mdx', 'file-name'],
    ['guides/-x/vi.mdx', 'file-name'],
    ['guides/x/.env', 'file-name'],
    ['.git/config', 'file-name'],
    ['guides/x/vi.md', 'file-place'],
    ['guides/x/vi.mdx.exe', 'file-place'],
    ['guides/x/index.html', 'file-place'],
    ['guides/x/payload.mjs', 'file-place'],
    ['guides/x/pictures/drawing.svg', 'file-place'],
    ['guides/x/pictures/vi.mdx', 'file-place'],
    ['guides/vi.mdx', 'file-place'],
    ['guide/x/vi.mdx', 'file-place'],
    ['vi.mdx', 'file-place'],
    ['package.json', 'file-place'],
    ['facts/hotline.yaml', 'file-place'],
    ['languages/vi/vi.yaml', 'file-place'],
    ['languages/vietnamese/ui.yaml', 'file-place'],
  ])('refuses %s', (path, rule) => {
    write(path)
    expect(found().map((entry) => entry.split(' ')[0])).toEqual([rule])
  })

  it('proposes the nearest place or a plain name', () => {
    write('guide/x/vi.mdx')
    write('guides/x/vi.md')
    write('guides/x/Ảnh Lá.JPG')
    write('facts/hotline.yaml')
    expect(checkFiles(dir).map(({ fix }) => /«(.*?)»/.exec(fix)?.[1])).toEqual([
      'facts/hotlines.yaml',
      'guides',
      'guides/x/vi.mdx',
      'anh-la.jpg',
    ])
  })

  it('refuses names that some systems take for the same', () => {
    write('guides/x/vi.mdx')
    write('guides/x/Vi.mdx')
    write(`guides/x/${'é'.normalize('NFC')}.mdx`)
    write(`guides/x/${'é'.normalize('NFD')}.mdx`)
    expect(found().filter((entry) => entry.startsWith('file-twin'))).toHaveLength(2)
  })

  it.each([
    ['a byte order mark', '\uFEFFa: 1\n', 'file-bom topics.yaml:1'],
    ['Windows line ends', 'a: 1\r\nb: 2\r\n', 'character-control topics.yaml:1'],
    ['a null byte', 'a: 1\nb: \0\n', 'character-control topics.yaml:2'],
    ['a hidden character', 'a: 1\nb: c\u200Bd\n', 'character-hidden topics.yaml:2'],
    ['decomposed letters', `a: 1\nb: ${'tiền'.normalize('NFD')}\n`, 'text-not-nfc topics.yaml:2'],
    ['another encoding', Buffer.from('a: ti\xEAn\n', 'latin1'), 'file-encoding topics.yaml'],
    ['half a character', Buffer.from([0x61, 0xe1, 0xbb]), 'file-encoding topics.yaml'],
    ['ten megabytes', 'a'.repeat(10_000_000), 'file-size topics.yaml'],
  ])('refuses a text with %s', (_, data, expected) => {
    write('topics.yaml', data)
    expect(found()).toEqual([expected])
  })

  it.each([
    ['pictures/leaf.jpg', Buffer.alloc(2_000_001), 'file-size'],
    ['voice/vi/a.m4a', Buffer.alloc(3_000_001), 'file-size'],
    ['pictures/leaf.jpg', '<svg onload="alert(1)"/>', 'file-format'],
    ['pictures/leaf.png', jpeg, 'file-format'],
    ['pictures/leaf.webp', '<html>', 'file-format'],
    ['pictures/leaf.avif', '', 'file-format'],
    ['voice/vi/a.m4a', 'ID3', 'file-format'],
  ])('refuses %s with a wrong size or inside', (path, data, rule) => {
    write(`guides/x/${path}`, data)
    expect(found()).toEqual([`${rule} guides/x/${path}`])
  })

  it('only warns of what a computer leaves behind', () => {
    write('.DS_Store')
    write('guides/x/Thumbs.db')
    write('topics.yaml~')
    expect(checkFiles(dir).map(({ level }) => level)).toEqual(['warning', 'warning', 'warning'])
  })
})
