import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts'
import { statusOf, statusReport } from '../../../src/catalogue/status.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { exportPo } from '../../../src/exchange/po-export.ts'
import { newGuide } from '../../../src/scaffold/new-guide.ts'
import { newLanguage } from '../../../src/scaffold/new-language.ts'
import { newTranslation } from '../../../src/scaffold/new-translation.ts'
import { createFiles } from '../../../src/scaffold/write-files.ts'
import { hashOf } from '../exchange/po-folder.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'

const today = '2026-11-22'
const read = (dir: string) => checkContent(dir, { today })
const rules = (dir: string) => [...new Set(read(dir).findings.map(({ rule }) => rule))]
const levels = (dir: string) => read(dir).findings.map(({ level, rule, file }) => `${level} ${rule} ${file}`)
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
    expect(levels(dir)).toEqual(['warning unfinished guides/buy-ticket/vi.mdx'])
    const vi = 'guides/buy-ticket/vi.mdx'
    changeFile(dir, vi, (text) => text.replaceAll('Viết ở đây:', 'Xem'))
    expect(levels(dir)).toEqual(['warning unfinished guides/buy-ticket/guide.yaml'])
    changeFile(dir, 'guides/buy-ticket/guide.yaml', (text) => text.replace(/^unfinished: .*\n/m, ''))
    expect(levels(dir)).toEqual([])
    expect(read(dir).entries.guides.map(({ bones, source }) => [bones.number, source!.front.title])).toEqual([
      [2, 'Mua vé: tàu & xe'],
      [1, 'Trả tiền điện'],
    ])
  })

  it('is on no page and in no count until its editor says that it is finished', () => {
    const dir = contentFolder()
    createFiles(dir, newGuide(read(dir).entries, guide))
    const slugs = (showUnfinished?: boolean) =>
      buildCatalogue(read(dir).entries, { showDrafts: true, ...(showUnfinished && { showUnfinished }) }).guides.map(
        ({ slug }) => slug,
      )
    expect(slugs()).toEqual(['pay-bill'])
    expect(slugs(true)).toEqual(['pay-bill', 'buy-ticket'])
    const report = statusReport(read(dir).entries, '2027-11-30')
    expect(report.guides.map(({ slug }) => slug)).toEqual(['pay-bill'])
    expect(report.due.map(({ id }) => id)).not.toContain('buy-ticket')
    expect([...exportPo(read(dir).entries, { siteUrl: undefined, today }).keys()]).toEqual([
      'pay-bill-hmn.po',
      'words-hmn.po',
    ])

    changeFile(dir, 'guides/buy-ticket/guide.yaml', (text) => text.replace(/^unfinished: .*\n/m, ''))
    expect(levels(dir)).toEqual(Array(6).fill('error unfinished guides/buy-ticket/vi.mdx'))
    expect(slugs()).toEqual(['pay-bill', 'buy-ticket'])
  })

  it('is not led to before that', () => {
    const dir = contentFolder()
    createFiles(dir, newGuide(read(dir).entries, guide))
    changeFile(dir, 'guides/pay-bill/guide.yaml', swap('related: []', 'related: [buy-ticket]'))
    changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền điện, xem <Guide id="buy-ticket" />'))
    expect(levels(dir).filter((line) => line.includes('unfinished-link'))).toEqual([
      'error unfinished-link guides/pay-bill/guide.yaml',
      'error unfinished-link guides/pay-bill/vi.mdx',
    ])
  })

  it.each([
    ['a name that is taken', { slug: 'pay-bill' }, 'Đã có bài'],
    ['a name with accents', { slug: 'mua-vé' }, 'chữ thường không dấu'],
    ['a name that leaves the folder', { slug: '../x' }, 'chữ thường không dấu'],
    ['an unknown topic', { topic: 'pya' }, 'có phải «pay» không?'],
    ['spaces and accents, told what to write', { slug: ' Mua vé_tàu!' }, 'Có phải «mua-ve-tau» không?'],
    ['no letter at all', { slug: '123' }, 'Ví dụ: pay-electricity-bill'],
    ['no title', { title: ' ' }, '--title'],
    ['a title too long', { title: 'Mua vé '.repeat(20) }, 'nhiều nhất 80'],
    ['a phone number for a title', { title: 'Gọi 0912345678' }, 'gõ trong lời'],
    ['code in its title', { title: 'Mua\u202evé' }, 'Tên bài:'],
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
    ['a letter that is none', { letter: 'nn' }, 'Có phải «N» không?'],
    ['a letter that is none and taken', { letter: 'h' }, 'Còn trống: B'],
    ['a code that is none', { code: 'Nùng' }, 'như nut hay hmn-vn'],
    ['a code in capitals', { code: 'NUT' }, 'Có phải «nut» không?'],
    ['a code that leaves the folder', { code: '../x' }, 'Mã «../x» không dùng được'],
    ['an html code that is none', { htmlLang: 'Nùng' }, 'htmlLang «Nùng» không dùng được: mã cho trình duyệt'],
    ['a short name too long', { short: 'Nùng Phàn Slình' }, 'short «Nùng Phàn Slình»'],
    ['no name', { name: ' ' }, 'name «»'],
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

  it('leaves nothing behind when it fails half-way', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    const files = new Map([
      ['guides/a/guide.yaml', 'number: 9\n'],
      ['topics.yaml/vi.mdx', 'a file for a folder'],
    ])
    expect(() => createFiles(dir, files)).toThrow('topics.yaml')
    expect(hashOf(dir)).toBe(before)
    expect(readdirSync(join(dir, 'guides'))).toEqual(['pay-bill'])
  })
})
