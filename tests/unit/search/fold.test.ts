import { describe, expect, it } from 'vitest'
import { baseOf, marksOf, tokensOf } from '../../../src/search/fold.ts'

const bases = (text: string, ignore = "'’ʼ_") => tokensOf(text, ignore).map(({ base }) => base)

describe('folding', () => {
  it.each([
    ['Điện', 'dien'],
    ['điện'.normalize('NFD'), 'dien'],
    ['ĐIỆN', 'dien'],
    ['Ưu', 'uu'],
    ['xovtooj', 'xovtooj'],
    ['ＱＲ１', 'qr1'],
  ])('%s → %s', (word, base) => expect(baseOf(word)).toBe(base))

  it.each([
    ["da'nyeic da’nyeic daʼnyeic", ['danyeic', 'danyeic', 'danyeic']],
    ['lui-houx', ['lui', 'houx']],
    ['Wi-Fi, 4G (miễn phí)', ['wi', 'fi', '4g', 'mien', 'phi']],
    ['le_', ['le']],
    ['112', ['112']],
    ['😀 … \u202e!', []],
    ['\u202bđiện\u202c thoại', ['dien', 'thoai']],
    ['<b>Zalo</b>', ['b', 'zalo', 'b']],
    ['\u0301\u0323', []],
    ['', []],
  ])('«%s» has the words %j', (text, words) => expect(bases(text)).toEqual(words))

  it('hoà and hòa are one word, mã and mạ are two', () => {
    const exact = (word: string) => tokensOf(word, '')[0]!.exact
    expect(exact('hoà')).toBe(exact('hòa'))
    expect(exact('thuý')).toBe(exact('thúy'))
    expect(exact('mã')).not.toBe(exact('mạ'))
    expect(exact('ma')).toBe('ma')
  })

  it('an alphabet tells which marks a language writes', () => {
    expect(marksOf('abc')).toBe('')
    expect(marksOf('aâơ')).toBe('\u0302\u031b')
  })
})
