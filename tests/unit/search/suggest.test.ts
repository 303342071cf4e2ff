import { describe, expect, it } from 'vitest'
import type { ListEntry } from '../../../src/search/list.ts'
import { createSearch } from '../../../src/search/suggest.ts'
import { profile } from './language-data.ts'

const vi = profile('vi')
const entry = (title: string, keywords: string[] = [], more: Partial<ListEntry> = {}): ListEntry => ({
  href: `/${title}/`,
  title,
  keywords,
  ...more,
})
const titles = (entries: ListEntry[], query: string) =>
  createSearch(entries, vi)
    .suggest(query, 99)
    .map(({ entry }) => entry.title)

const phone = entry('Làm quen điện thoại', ['điện thoại', 'sạc pin'])
const power = entry('Trả tiền điện', ['tiền điện', 'điện lực'])
const area = entry('Đo diện tích', ['diện tích', 'thoáng'])
const id = entry('Làm VNeID', ['định danh', 'VNeID'])
const pear = entry('Chăm cây lê', ['lê', 'bán lê'])
const grove = entry('Trồng quế', ['trồng quế'])
const login = entry('Thoát tài khoản', ['đăng xuất', 'dạng mới'])
const numbers = entry('Gặp nạn gọi ai', ['113', 'cấp cứu'], { text: '1414. 115' })
const all = [phone, power, area, id, pear, grove, login, numbers]

describe('a list of guides answers', () => {
  it('the same guides with and without marks, those whose marks agree first', () => {
    expect(titles(all, 'điện').sort()).toEqual(titles(all, 'dien').sort())
    expect(titles(all, 'diện')[0]).toBe(area.title)
    expect(titles(all, 'điện').at(-1)).toBe(area.title)
  })

  it('two syllables only with a guide that has both', () => {
    expect(titles(all, 'dien thoai')).toEqual([phone.title])
    expect(titles([power, area], 'dien thoai')).toEqual([])
    expect(titles([entry('Điện', ['điện']), phone], 'dien thoai')).toEqual([phone.title])
  })

  it.each([
    ['dienthoai', phone],
    ['dien th', phone],
    ['dien thoi', phone],
    ['xac pin', phone],
    ['dinh dang', id],
    ['vne id', id],
    ['tien dienn', power],
    ['113', numbers],
    ['1414', numbers],
  ])('«%s»', (query, { title }) => expect(titles(all, query)[0]).toBe(title))

  it('a word of one guide beside a word of another, as a guess', () => {
    const search = createSearch(all, vi)
    expect(search.suggest('trồng lê')[0]!.entry).toBe(pear)
    expect(search.fix('trồng lê').weak).toBe(true)
    expect(search.fix('cay le').weak).toBe(false)
  })

  it('numbers only as they are', () => {
    expect(titles(all, '114')).toEqual([])
    expect(titles(all, '11')).toEqual([numbers.title])
  })

  it.each(['bitcoin', 'bóng đá ngoại hạng', 'gia vang hom nay'])('«%s» with nothing sure', (query) => {
    const search = createSearch(all, vi)
    expect(search.suggest(query).length === 0 || search.fix(query).weak).toBe(true)
  })

  it('no more than asked for', () => {
    const search = createSearch(all, vi)
    expect(search.suggest('l', 2)).toHaveLength(2)
    expect(search.suggest('l', 0)).toEqual([])
  })
})

describe('a page of another language', () => {
  const guides = [
    entry('Hu xov tooj', ['xov tooj'], { vi: { title: 'Gọi điện thoại', keywords: ['nhắn tin'] } }),
    entry('Nyiaj ploj', ['nyiaj ploj', 'xov'], { vi: { title: 'Mất tiền', keywords: ['bị lừa'] } }),
  ]
  const search = createSearch(guides, profile('hmn'), vi)
  const first = (query: string) => search.suggest(query)[0]?.entry.title

  it.each([
    ['xov tooj', 'Hu xov tooj'],
    ['xovtooj', 'Hu xov tooj'],
    ['xov too', 'Hu xov tooj'],
    ['xov toom', 'Hu xov tooj'],
    ['xov tộ', 'Hu xov tooj'],
    ['dien thoai', 'Hu xov tooj'],
    ['ddieenj thoaij', 'Hu xov tooj'],
    ['nhawns tin', 'Hu xov tooj'],
    ['nyia ploj', 'Nyiaj ploj'],
    ['mat tien', 'Nyiaj ploj'],
  ])('«%s» → %s', (query, title) => expect(first(query)).toBe(title))

  it('another tone letter alone is another word', () => {
    expect(createSearch([entry('Paub')], profile('hmn'), vi).suggest('pauv')).toEqual([])
  })

  it('a word without its tone letter does not hide the word that is written so', () => {
    const both = createSearch([entry('Paub ntawv'), entry('Pau ntoo')], profile('hmn'), vi)
    expect(both.suggest('pau').map(({ entry }) => entry.title)).toEqual(['Pau ntoo', 'Paub ntawv'])
    expect(both.suggest('paub')[0]!.entry.title).toBe('Paub ntawv')
  })
})

describe('whatever is typed', () => {
  const search = createSearch(all, vi)

  it.each(['', '   ', '\n', '😀', '\u202e\u2066', '!!!', '\u0301', '——', '.*+?^${}()|[]\\', '\ud800'])(
    '%j asks nothing',
    (query) => {
      expect(search.suggest(query)).toEqual([])
      expect(search.fix(query)).toMatchObject({ text: '', changed: false, refuse: true, readings: [] })
    },
  )

  it.each([
    'a'.repeat(500),
    'điện thoại '.repeat(50),
    'đ'.repeat(250).normalize('NFD'),
    '<script>alert(1)</script>',
    '__proto__ constructor toString',
    '😀điện😀thoại😀',
  ])('%j is answered', (query) => {
    const fixed = search.fix(query)
    expect(fixed.readings[0]!.text).toBe(fixed.text)
    expect(search.suggest(query).length).toBeLessThanOrEqual(all.length)
  })

  it('html comes back as words', () => expect(search.fix('<b>điện</b> thoại').shown).not.toMatch(/[<>]/))

  it('signs between words do not matter', () => {
    expect(search.suggest('\u202eđiện\u2069-thoại!').map(({ entry }) => entry)).toEqual([phone])
  })

  it('a list may be empty, and words may be missing', () => {
    expect(createSearch([], vi).suggest('điện')).toEqual([])
    expect(createSearch([entry('')], vi).suggest('điện')).toEqual([])
  })

  it('is answered the same the second time', () => {
    const before = search.suggest('tien dien')
    search.suggest('le')
    expect(search.suggest('tien dien')).toEqual(before)
  })
})
