import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/search/fold.ts'
import { decodeKeys, undoKeys } from '../../../src/search/keyboard.ts'
import { profile } from './language-data.ts'

describe('keys of Telex and VNI become the letters they meant', () => {
  it.each([
    ['ddieenj', 'dien'],
    ['thoaij', 'thoai'],
    ['thwr', 'thu'],
    ['nuwowcs', 'nuoc'],
    ['nwowcs', 'nuoc'],
    ['die6n5', 'dien'],
    ['d9ie6n5', 'dien'],
    ['4g', '4g'],
    ['vh6', 'vh'],
  ])('%s → %s', (typed, meant) => expect(decodeKeys(typed, '')).toBe(meant))

  it('letters of a tone stay', () => {
    const { tones } = profile('hmn-vn')
    expect(decodeKeys('hmoongz', tones)).toBe('hmongz')
    expect(decodeKeys('ntouwr', tones)).toBe('ntour')
  })
})

describe('marks that a language never writes become the letters that made them', () => {
  it.each([
    ['hmn', 'tộ', 'tooj'],
    ['hmn', 'kứ', 'kws'],
    ['hmn', 'ntăv', 'ntawv'],
    ['hmn', 'tsí', 'tsis'],
    ['ium', 'wâc', 'waac'],
    ['ium', 'gỏngv', 'gorngv'],
    ['ium', 'lõng', 'longx'],
    ['hmn-vn', 'nếnh', 'nenhs'],
  ])('%s: %s → %s', (lang, typed, meant) =>
    expect(undoKeys(tokensOf(typed, '')[0]!.exact, profile(lang).foreign)).toContain(meant),
  )

  it.each(['vi', 'tyz'])('%s writes them all', (lang) => expect(profile(lang).foreign).toBe(''))
})
