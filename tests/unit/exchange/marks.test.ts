import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/catalogue/status.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { reviewGuide } from '../../../src/exchange/review.ts'
import { stampGuide, stampWords } from '../../../src/exchange/stamp.ts'
import { writeFiles } from '../../../src/scaffold/write-files.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const today = '2026-11-22'
const read = (dir: string) => checkContent(dir, { today })

const states = (dir: string) =>
  Object.fromEntries(
    statusOf(read(dir).entries).guides[0]!.languages['hmn']!.pieces.map(({ name, state }) => [name, state]),
  )
const stamp = (dir: string, ...names: string[]) => {
  const marked = stampGuide(read(dir).entries, 'pay-bill', 'hmn', names)
  writeFiles(dir, marked.files)
  return marked.changed
}
const review = (dir: string, names: string[] = [], reviewer = 'Giàng A Páo') => {
  const marked = reviewGuide(read(dir).entries, { slug: 'pay-bill', code: 'hmn', names, reviewer, today })
  writeFiles(dir, marked.files)
  return marked.changed
}

describe('a stamp', () => {
  it('turns a stale block into a draft and leaves the rest of the file alone', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    const before = textOf(dir, hmn)
    expect(states(dir)).toMatchObject({ 'open-message': 'stale' })
    expect(stamp(dir, 'open-message')).toEqual(['open-message'])
    expect(states(dir)).toMatchObject({ 'open-message': 'draft' })
    const mark = (text: string) => text.match(/id="open-message" of="(\w+)"/)![1]!
    expect(textOf(dir, hmn)).toBe(before.replace(mark(before), mark(textOf(dir, hmn))))
  })

  it('remembers the Vietnamese, sorted, with what it knew before', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    stamp(dir)
    const lines = textOf(dir, 'guides/pay-bill/made-from.yaml').trim().split('\n').slice(2)
    expect(lines.map((line) => line.slice(10))).toEqual(
      expect.arrayContaining(['Mở tin nhắn báo tiền điện.', 'Mở tin nhắn báo tiền nước.']),
    )
    expect(lines).toEqual([...lines].sort())
  })

  it('marks a title that had no mark', () => {
    const dir = contentFolder({ [hmn]: swap('of: { title: 447bf770 }\n', '') })
    expect(read(dir).findings.map(({ rule }) => rule)).toEqual(['of-missing'])
    expect(stamp(dir)).toEqual(['title'])
    expect(read(dir).findings).toEqual([])
  })

  it('writes nothing the second time', () => {
    const marked = stampGuide(read(contentFolder()).entries, 'pay-bill', 'hmn', [])
    expect(marked).toEqual({ files: new Map(), changed: [] })
  })

  it('marks the words of topics, keeping comments', () => {
    const dir = contentFolder({ 'languages/vi/words.yaml': swap('Trả tiền', 'Trả và nhận tiền') })
    writeFiles(dir, stampWords(read(dir).entries, 'hmn').files)
    expect(read(dir).findings).toEqual([])
    expect(textOf(dir, 'languages/hmn/words.yaml')).toMatch(
      /^# Lời tiếng Mông\ntopic.pay: \{ words: Them nyiaj, of: \w{8} \}\n$/,
    )
  })

  it.each([
    ['another guide', ['pay-bil', 'hmn'], 'có phải «pay-bill» không?'],
    ['another language', ['pay-bill', 'hmm'], 'có phải «hmn» không?'],
    ['the source language', ['pay-bill', 'vi'], 'là tiếng gốc'],
    ['another block', ['pay-bill', 'hmn', 'enter-cod'], 'có phải «enter-code» không?'],
    ['an untranslated piece', ['pay-bill', 'hmn', 'summary'], 'chưa có lời dịch'],
  ])('is refused for %s', (_, [slug, code, ...names], message) => {
    expect(() => stampGuide(read(contentFolder()).entries, slug!, code!, names)).toThrow(message)
  })
})

describe('a review', () => {
  it('accepts the words as they stand, with name and date', () => {
    const dir = contentFolder()
    expect(review(dir)).toEqual(['title', 'open-message', 'enter-code', 'wrong-name'])
    expect(states(dir)).toEqual({
      title: 'reviewed',
      summary: 'missing',
      'open-message': 'reviewed',
      'enter-code': 'reviewed',
      'wrong-name': 'reviewed',
    })
    expect(textOf(dir, hmn)).toContain('reviewers: [ Giàng A Páo ]\nof:')
    expect(textOf(dir, hmn)).toContain('reviewedOn: 2026-11-22\n---\n')
    expect(read(dir).findings).toEqual([])
  })

  it('is undone by editing the sentence, and by nothing else', () => {
    const dir = contentFolder()
    review(dir)
    changeFile(dir, hmn, swap('Qhib **xov**', 'Qhib **cov xov**'))
    changeFile(dir, hmn, swap('Ntaus **tus lej**   uas', '\nNtaus *tus lej*\nuas'))
    expect(states(dir)).toMatchObject({ 'open-message': 'draft', 'wrong-name': 'reviewed' })
    expect(read(dir).findings.map(({ rule }) => rule)).toContain('review-outdated')
  })

  it('is signed with names as people write them', () => {
    const dir = contentFolder()
    review(dir, ['enter-code'], '  Sùng  Thị Máy ')
    review(dir, ['wrong-name'], 'Ai Vư-Páo')
    expect(textOf(dir, hmn)).toContain('reviewers: [ Sùng Thị Máy, Ai Vư-Páo ]')
    expect(read(dir).findings).toEqual([])
  })

  it('is not of the words that come later', () => {
    const dir = contentFolder()
    review(dir)
    changeFile(dir, vi, swap('báo tiền điện', 'báo tiền nước'))
    expect(states(dir)).toMatchObject({ 'open-message': 'stale', 'enter-code': 'reviewed' })
    stamp(dir)
    expect(states(dir)).toMatchObject({ 'open-message': 'reviewed' })
  })

  it('keeps who reviewed before', () => {
    const dir = contentFolder()
    review(dir, ['enter-code'])
    review(dir, ['wrong-name'], 'Sùng Thị Mây')
    expect(textOf(dir, hmn)).toContain('reviewers: [ Giàng A Páo, Sùng Thị Mây ]')
    expect(review(dir, ['wrong-name'])).toEqual([])
  })

  it.each([
    ['without a person', [], ' ', '--by'],
    ['by a program', [], 'chatGPT 5', '--by'],
    ['by a machine translator', [], 'Google Dịch', 'tên máy'],
    ['by nobody in particular', [], 'Họ và tên', 'tên chung'],
    ['with a number for a name', [], '0912 345 678', 'chỉ có chữ cái'],
    ['with a hidden sign in the name', [], 'Páo\u202e', 'chỉ có chữ cái'],
    ['with a name too long', [], 'Páo '.repeat(30), 'nhiều nhất 80'],
    ['of a missing block', ['summary'], 'Páo', 'dịch trước rồi duyệt'],
    ['of a stale block', ['open-message'], 'Páo', 'npm run stamp -- pay-bill hmn open-message'],
  ])('is refused %s', (_, names, reviewer, message) => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    expect(() => review(dir, names, reviewer)).toThrow(message)
  })
})
