import { describe, expect, it } from 'vitest'
import { allowedTokens, chosenWords, explainedWords, termsOf } from '../../../src/catalogue/notes.ts'

const notes = `# Sổ tay

| khóa | nguồn |
|---|---|
| LM | LearnMien |

| tiếng Việt | chữ Dao | nguồn | ghi chú |
|---|---|---|---|
| nếu … thì; thì | se gorngv … nor; … nor | DT | |
| chạy | biaux («đi nhanh») | LM | |
| Công an, xã | để nguyên | mượn | |

Không dùng: *talaat*, **thorsapth**, \`run-up\`.

| bài, khối | vì sao |
|---|---|
| pay: open | chưa có chữ |
`

describe('notes.md', () => {
  it('gives the choices of its tables that begin with «tiếng Việt», with their lines', () => {
    expect(chosenWords(notes).map(({ own, line }) => [own, line])).toEqual([
      ['se gorngv … nor; … nor', 9],
      ['biaux («đi nhanh»)', 10],
      ['để nguyên', 11],
    ])
  })

  it('allows their own words and those kept in Vietnamese, nothing else', () => {
    expect([...allowedTokens(notes)]).toEqual(['se', 'gorngv', 'nor', 'biaux', 'công', 'an', 'xã'])
  })

  it('explains the first column of every table', () => {
    expect(explainedWords(notes)).toEqual(expect.arrayContaining(['LM', 'Công an', 'xã', 'chạy']))
  })

  it('parts the terms of a cell', () => {
    expect(termsOf('biên lai, hóa đơn (giấy, ảnh); thẻ')).toEqual(['biên lai', 'hóa đơn', 'thẻ'])
  })
})
