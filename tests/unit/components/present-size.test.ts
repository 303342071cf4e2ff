import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../../src/components/PresentScreen/size.ts'

const words = (count: number) => 'bấm '.repeat(count).trim()

describe('the type of a screen', () => {
  it.each([
    ['a few words', { own: 'Mở tin nhắn.', picture: true }, 't1'],
    ['the same with as much Vietnamese under them', { own: words(9), beside: words(9), picture: true }, 't2'],
    ['more words', { own: words(30), picture: true }, 't3'],
    ['as many words without a picture', { own: words(30), picture: false }, 't2'],
    ['a long step in two languages', { own: words(35), beside: words(30), picture: true }, 't5'],
    ['one long address', { own: 'Mở binhdanhocvuso.gov.vn.', picture: true }, 't4'],
    ['a word that no line takes', { own: 'x'.repeat(120), picture: true }, 't5'],
    ['no words', { own: '', picture: false }, 't1'],
  ] as const)('%s', (_, screen, size) => {
    expect(sizeOf(screen)).toBe(size)
  })
})
