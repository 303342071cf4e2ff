import { describe, expect, it } from 'vitest'
import { statusLines } from '../../../src/catalogue/status-lines.ts'
import { statusOf } from '../../../src/catalogue/status.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'

const entries = (changes: Record<string, Change> = {}) =>
  checkContent(contentFolder(changes), { today: '2026-11-22' }).entries

describe('the status', () => {
  it('counts every piece of every guide once a language', () => {
    expect(statusOf(entries()).languages).toEqual([
      {
        code: 'hmn',
        name: 'Mông',
        endonym: 'Lus Hmoob',
        total: 5,
        reviewed: 0,
        draft: 4,
        stale: 0,
        missing: 1,
        percent: 0,
      },
    ])
  })

  it('counts a guide without a translation file as missing', () => {
    expect(statusOf(entries({ 'guides/pay-bill/hmn.mdx': null })).languages[0]).toMatchObject({ total: 5, missing: 5 })
  })

  it('shows the old and the new Vietnamese of a stale block', () => {
    const changed = entries({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') })
    const pieces = statusOf(changed, { guide: 'pay-bill', lang: 'hmn' }).guides[0]!.languages['hmn']!.pieces
    expect(pieces.find(({ name }) => name === 'open-message')).toEqual({
      name: 'open-message',
      state: 'stale',
      was: 'Mở tin nhắn báo tiền điện.',
      source: 'Mở tin nhắn báo tiền nước.',
      words: 'Qhib xov uas qhia nqi fai fab.',
    })
  })

  it('tells an editor which command comes next', () => {
    const changed = entries({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') })
    const lines = statusLines(statusOf(changed), { pieces: true }).join('\n')
    expect(lines).toContain('gốc trước: Mở tin nhắn báo tiền điện.')
    expect(lines).toContain('npm run stamp -- pay-bill hmn open-message')
  })
})
