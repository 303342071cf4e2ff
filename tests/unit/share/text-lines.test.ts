import { describe, expect, it } from 'vitest'
import { lineWidth, linesOf, wrap } from '../../../src/share/text-lines.ts'
import { widthOf } from '../../../src/share/fonts.ts'

const room = { size: 40, weight: 700 as const, width: 300 }
const stacked = 'Ẫ ặ ở Ữ ổ ễ ậ ự ỗ ẩ'.repeat(12)

describe('lines of text', () => {
  it('break at words and hold no more than their width', () => {
    const lines = linesOf('Trả tiền điện bằng điện thoại ở nhà mình', room)
    expect(lines.join(' ')).toBe('Trả tiền điện bằng điện thoại ở nhà mình')
    expect(lines.length).toBeGreaterThan(2)
    for (const line of lines) expect(widthOf(line, 40, 700)).toBeLessThanOrEqual(300)
  })

  it('are shortened by measure, at a word, with "…"', () => {
    expect(linesOf('Trả tiền điện bằng điện thoại', { ...room, width: 330, lines: 1 })).toEqual(['Trả tiền điện…'])
    const [, second] = linesOf('Trả tiền điện bằng điện thoại ở nhà', { ...room, lines: 2 })
    expect(second).toMatch(/^\S.*\S…$/)
    expect(widthOf(second!, 40, 700)).toBeLessThanOrEqual(300)
  })

  it('have no dots where all fits', () => {
    expect(linesOf('Gọi 113', { ...room, lines: 1 })).toEqual(['Gọi 113'])
    expect(linesOf('', room)).toEqual([])
    expect(linesOf('  \n ', room)).toEqual([])
  })

  it.each([
    ['a long word', 'dichvucong.gov.vn/'.repeat(12)],
    ['stacked marks', stacked.replaceAll(' ', '')],
    ['loose marks that no letter has inside', 'n\u0302m\u0300'.repeat(60)],
  ])('break %s between letters, never before a mark', (_, word) => {
    for (const lines of [undefined, 2]) {
      const broken = linesOf(word, { ...room, ...(lines && { lines }) })
      for (const line of broken) {
        expect(line).not.toMatch(/^\p{M}/u)
        expect(widthOf(line, 40, 700)).toBeLessThanOrEqual(300)
      }
      if (!lines) expect(broken.join('')).toBe(word.normalize('NFC'))
      else expect(broken.at(-1)).toMatch(/[^\p{M}]\p{M}*…$/u)
    }
  })

  it('are the same from NFD', () => {
    expect(linesOf(stacked.normalize('NFD'), room)).toEqual(linesOf(stacked, room))
  })

  it('do not part a number that holds no-break spaces', () => {
    const lines = linesOf('Gọi ngay 1900\u00a06769', { ...room, width: 240 })
    expect(lines.at(-1)).toBe('1900\u00a06769')
  })

  it('keep each word in its weight, and a mark of the sentence at its word', () => {
    const runs = [
      { text: 'Gõ ', bold: false },
      { text: 'mã khách hàng', bold: true },
      { text: '. Rồi bấm.', bold: false },
    ]
    const lines = wrap(runs, { size: 40, width: 320 })
    expect(lines.map((line) => line.map(({ text, bold }) => (bold ? `*${text}*` : text)).join(''))).toEqual([
      'Gõ *mã khách*',
      '*hàng*. Rồi bấm.',
    ])
    for (const line of lines) expect(lineWidth(line, 40)).toBeLessThanOrEqual(320)
  })
})
