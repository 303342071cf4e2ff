import { expect, it } from 'vitest'
import { glossaryOf, glossaryWordsIn } from '../../../src/catalogue/glossary.ts'
import type { LanguageEntry } from '../../../src/catalogue/entries.ts'

const notes = `| tiếng Việt | tiếng Mông | nguồn |
|---|---|---|
| trả tiền, nộp tiền | them nyiaj | LIVW |
| tiền | nyiaj | SUNG |
| mạng | để nguyên | mượn |
`
const lexicon: LanguageEntry['lexicon'] = {
  nyiaj: ['tiền', 'WOLD'],
  tsev: ['nhà (để ở)', 'WOLD'],
  ib: ['(chữ đếm)', 'X'],
}
const found = (text: string) =>
  glossaryWordsIn(text, glossaryOf({ notes, lexicon })).map(({ vietnamese, own, chosen }) => [vietnamese, own, chosen])

it('finds what was chosen for the words of a text: the longer first, each once, in their order', () => {
  expect(found('Nộp TIỀN nhà, rồi trả tiền, nộp tiền. Giữ tiền.')).toEqual([
    ['nộp tiền', 'them nyiaj', true],
    ['nhà', 'tsev', false],
    ['trả tiền', 'them nyiaj', true],
    ['tiền', 'nyiaj', true],
  ])
})

it('says where the Vietnamese word is kept, and looks into no component', () => {
  expect(found('Bật mạng')).toEqual([['mạng', undefined, true]])
  expect(found('<Hotline id="tiền" />')).toEqual([])
})
