import { describe, expect, it } from 'vitest'
import { endOf, tokensOf } from '../../../src/catalogue/tokens.ts'

describe('the words of a text', () => {
  it.each([
    ['Biauv-ziouv fu’jueiv', ['biauv', 'ziouv', 'fu’jueiv']],
    ["da'nyeic daʼnyeic", ['da’nyeic', 'da’nyeic']],
    ['Điện, «điện»', ['điện', 'điện']],
    ['Sóng 2G, 13 chữ: VNeID!', ['sóng', 'chữ', 'vneid']],
    ['le_ (chữ_)', ['le', 'chữ']],
    ['', []],
  ])('%s', (text, words) => {
    expect(tokensOf(text)).toEqual(words)
  })

  it('are found in one piece only', () => {
    expect(endOf(['b', 'c'], ['a', 'b', 'b', 'c'])).toBe(4)
    expect(endOf(['a', 'c'], ['a', 'b', 'c'])).toBe(-1)
    expect(endOf(['a'], ['a', 'b', 'a'], 1)).toBe(3)
  })
})
