import { expect, it } from 'vitest'
import { createSearch } from '../../../src/search/suggest.ts'
import { profile } from './language-data.ts'

it('the keyboard follows from the alphabet', () => {
  expect(profile('vi')).toMatchObject({ telex: true, foreign: '', tones: '' })
  expect(profile('hmn')).toMatchObject({ telex: false, tones: 'bjvsgmd' })
  expect(profile('hmn').foreign).toHaveLength(8)
  expect(profile('hmn-vn')).toMatchObject({ telex: true, foreign: '\u0300\u0301\u0303\u0309\u0323' })
})

it('is plain data that a page can carry', () => {
  for (const code of ['vi', 'hmn', 'ium', 'tyz', 'hmn-vn', 'ium-vn']) {
    expect(JSON.parse(JSON.stringify(profile(code)))).toEqual(profile(code))
    expect(JSON.stringify(profile(code)).length).toBeLessThan(700)
  }
})

it('a language that nobody wrote code for is searchable', () => {
  const search = createSearch([{ href: '/', title: 'Mài tzấu, congz va', keywords: [] }], profile('ium-vn'))
  for (const query of ['mai tzau', 'Mài', 'tzaaus', 'mafi tzau', 'congz', 'maitzau'])
    expect(search.suggest(query), query).toHaveLength(1)
  expect(search.suggest('congv')).toEqual([])
})
