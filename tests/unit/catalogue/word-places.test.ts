import { describe, expect, it } from 'vitest'
import { placeLines, wordPlaces } from '../../../src/catalogue/word-places.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

const notes = `| tiếng Việt | tiếng Mông | nguồn |
|---|---|---|
| tiền điện | nqi (fai fab); qhib … fai fab | PEBT |
| trả tiền | them nyiaj | LIVW |
| SIM | để nguyên | mượn |
| hỏi | nug power | WOLD |
`
const entries = () => checkContent(contentFolder({ 'languages/hmn/notes.md': notes }), { today: '2026-11-22' }).entries

describe('the places of chosen words', () => {
  it('are the pieces and listed words where the whole phrase stands', () => {
    expect(wordPlaces(entries(), 'hmn').map(({ word, guides, listed }) => [word, guides, listed])).toEqual([
      ['nqi', { 'pay-bill': ['title', 'open-message'] }, []],
      ['qhib … fai fab', { 'pay-bill': ['open-message'] }, []],
      ['them nyiaj', {}, ['topic.pay']],
      ['nug power', {}, []],
    ])
  })

  it('are told a word at a time, unused ones too', () => {
    const lines = placeLines(wordPlaces(entries(), 'hmn'), 'hmn')
    expect(lines.slice(0, 2)).toEqual([
      'nqi = tiền điện (PEBT; languages/hmn/notes.md:3)',
      '   pay-bill: title, open-message',
    ])
    expect(lines.at(-1)).toBe('   chưa dùng ở đâu')
  })

  it('are none for a language that is not there', () => {
    expect(wordPlaces(entries(), 'tyz')).toEqual([])
  })
})
