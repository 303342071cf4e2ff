import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/catalogue/status.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { newGuide } from '../../../src/scaffold/new-guide.ts'
import { newLanguage } from '../../../src/scaffold/new-language.ts'
import { newTranslation } from '../../../src/scaffold/new-translation.ts'
import { createFiles } from '../../../src/scaffold/write-files.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'

const today = '2026-11-22'
const read = (dir: string) => checkContent(dir, { today })
const rules = (dir: string) => [...new Set(read(dir).findings.map(({ rule }) => rule))]
const guide = { slug: 'buy-ticket', topic: 'pay', title: 'Mua vé: tàu & xe', today }
const language = {
  code: 'nut',
  name: 'Nùng',
  endonym: 'Nùng',
  letter: 'N',
  short: undefined,
  htmlLang: undefined,
  orthography: undefined,
}

describe('a new guide', () => {
  it('passes the check but for the words its editor must write', () => {
    const dir = contentFolder()
    createFiles(dir, newGuide(read(dir).entries, guide))
    expect(rules(dir)).toEqual(['unfinished'])
    const vi = 'guides/buy-ticket/vi.mdx'
    changeFile(dir, vi, (text) => text.replaceAll('Viết ở đây:', 'Xem'))
    expect(rules(dir)).toEqual([])
    expect(read(dir).entries.guides.map(({ bones, source }) => [bones.number, source!.front.title])).toEqual([
      [2, 'Mua vé: tàu & xe'],
      [1, 'Trả tiền điện'],
    ])
  })

  it.each([
    ['a name that is taken', { slug: 'pay-bill' }, 'Đã có bài'],
    ['a name with accents', { slug: 'mua-vé' }, 'chữ thường không dấu'],
    ['a name that leaves the folder', { slug: '../x' }, 'chữ thường không dấu'],
    ['an unknown topic', { topic: 'pya' }, 'có phải «pay» không?'],
    ['no title', { title: ' ' }, '--title'],
  ])('is refused with %s', (_, wrong, message) => {
    expect(() => newGuide(read(contentFolder()).entries, { ...guide, ...wrong })).toThrow(message)
  })
})

describe('a new language', () => {
  it('is a folder that passes the check, and a translation into it can begin', () => {
    const dir = contentFolder()
    createFiles(dir, newLanguage(read(dir).entries, language))
    expect(rules(dir)).toEqual([])
    const { files, pattern } = newTranslation(read(dir).entries, {
      slug: 'pay-bill',
      code: 'nut',
      translator: 'Nông Văn A',
    })
    createFiles(dir, files)
    expect(rules(dir)).toEqual([])
    expect(statusOf(read(dir).entries, { lang: 'nut' }).languages[0]).toMatchObject({ total: 5, missing: 5 })

    const [front, ...blocks] = pattern.split('\n\n')
    changeFile(dir, 'guides/pay-bill/nut.mdx', swap('---\n', `---\n${front}\n`))
    changeFile(dir, 'guides/pay-bill/nut.mdx', (text) => `${text}\n${blocks.join('\n\n')}\n`)
    expect(rules(dir)).toEqual([])
    expect(statusOf(read(dir).entries, { lang: 'nut' }).languages[0]).toMatchObject({ draft: 5 })
  })

  it('offers every interface word as a comment to translate', () => {
    const dir = contentFolder()
    createFiles(dir, newLanguage(read(dir).entries, language))
    expect(textOf(dir, 'languages/nut/ui.yaml')).toContain('# home.title: "chữ"\n')
    changeFile(dir, 'languages/nut/ui.yaml', (text) => text.replaceAll(/^# (?=[\w.-]+: )/gm, ''))
    changeFile(dir, 'languages/nut/words.yaml', (text) => text.replaceAll(/^# (?=[\w.-]+: \{)/gm, ''))
    expect(rules(dir)).toEqual(['words-unmarked'])
  })

  it.each([
    ['a code that is taken', { code: 'hmn' }, 'Đã có thứ tiếng'],
    ['a letter that is taken', { letter: 'H' }, 'đã là của tiếng Mông (hmn)'],
    ['a letter that is none', { letter: 'nn' }, 'letter «nn»'],
    ['a code that is none', { code: 'Nùng' }, 'code «Nùng»'],
  ])('is refused with %s', (_, wrong, message) => {
    expect(() => newLanguage(read(contentFolder()).entries, { ...language, ...wrong })).toThrow(message)
  })
})

describe('a new translation', () => {
  it.each([
    ['one that exists', 'hmn', 'Đã có guides/pay-bill/hmn.mdx'],
    ['the source language', 'vi', 'là tiếng gốc'],
  ])('is refused for %s', (_, code, message) => {
    const { entries } = read(contentFolder())
    expect(() => newTranslation(entries, { slug: 'pay-bill', code, translator: undefined })).toThrow(message)
  })
})

describe('writing', () => {
  it('never overwrites a file that is there', () => {
    const dir = contentFolder()
    const before = textOf(dir, 'topics.yaml')
    const files = new Map([
      ['topics.yaml', ''],
      ['new.yaml', ''],
    ])
    expect(() => createFiles(dir, files)).toThrow('Đã có tệp topics.yaml')
    expect(textOf(dir, 'topics.yaml')).toBe(before)
    expect(() => textOf(dir, 'new.yaml')).toThrow()
  })
})
