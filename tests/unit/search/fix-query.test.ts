import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../src/search/suggest.ts'
import { profile } from './language-data.ts'

const guide = (title: string, ...keywords: string[]) => ({ href: `/${title}/`, title, keywords })
const search = createSearch(
  [
    guide('Làm VNeID mức 2', 'định danh', 'Căn cước công dân'),
    guide('Sạc pin', 'sạc pin', 'hết pin'),
    guide('Không biết làm thì hỏi ai', 'không biết làm', 'Zalo'),
    guide('Thoát ra', 'đăng xuất', 'nhận dạng'),
  ],
  profile('vi'),
)

describe('the fixed query', () => {
  it.each([
    ['dinh dang', 'dinh danh', 'định danh'],
    ['xac pin', 'sac pin', 'sạc pin'],
    ['cancuoccongdan', 'can cuoc cong dan', 'Căn cước công dân'],
    ['ddinhj danh', 'dinh danh', 'định danh'],
  ])('«%s» → «%s», shown as «%s»', (query, text, shown) =>
    expect(search.fix(query)).toMatchObject({ text, shown, changed: true, refuse: false }),
  )

  it('words typed apart are one where a guide has one', () =>
    expect(search.fix('za lo')).toMatchObject({ text: 'zalo', shown: 'Zalo' }))

  it.each(['định danh', 'dinh danh', 'dinh da', 'VNEID'])('«%s» is not changed', (query) =>
    expect(search.fix(query).changed).toBe(false),
  )

  it('words of asking are left out, unless a guide says them so', () => {
    expect(search.fix('lam sao de dinh danh').text).toBe('dinh danh')
    expect(search.fix('khong biet lam').text).toBe('khong biet lam')
  })

  it('without an answer the words stay as typed', () => {
    expect(search.fix('thoi tiet')).toMatchObject({ text: 'thoi tiet', changed: false, refuse: true })
  })

  it('other readings follow, each once, the best first', () => {
    const { readings, text } = search.fix('dinh dang')
    const texts = readings.map((reading) => reading.text)
    expect(texts[0]).toBe(text)
    expect(new Set(texts).size).toBe(texts.length)
  })
})
