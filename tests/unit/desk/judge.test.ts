import { describe, expect, it } from 'vitest'
import { judge } from '../../../src/desk/judge.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { deskOf, planFile, txt } from '../exchange/desk-file-folder.ts'

const rows: [name: string, words: string, rule: string | undefined][] = [
  ['open-message', 'Qhib **tsab xov** uas qhia nqi fai fab.', undefined],
  ['open-message', 'Qhib tsab xov uas qhia nqi fai fab.', undefined],
  ['open-message', 'Qhib **tsab xov**.\n\nQhia nqi fai fab.', undefined],
  ['open-message', 'Qhib **tsab xov uas qhia.', 'mark-broken'],
  ['open-message', 'Qhib **xov** hu 0912345678 nyob ntawm no.', 'phone-in-words'],
  ['open-message', 'Qhib **xov** evn.vip nyob ntawm no.', 'address-in-words'],
  ['open-message', 'Qhib **xov** {x} uas qhia nqi fai fab.', 'mdx-expression'],
  ['open-message', 'Qhib <b>xov</b> uas qhia nqi fai fab.', 'component-unknown'],
  ['open-message', 'Qhib **xоv** uas qhia nqi fai fab.', 'letter-foreign'],
  ['open-message', 'Qhib **xov** 😀 uas qhia nqi fai fab.', 'character-unknown'],
  ['open-message', 'Qhib **xov**\u202E uas qhia nqi fai fab.', 'character-hidden'],
  ['open-message', 'Qhib **xov**\u200B uas qhia nqi fai fab.', 'character-hidden'],
  ['open-message', '- Qhib **xov** uas qhia nqi fai fab.', 'mark-unknown'],
  ['open-message', 'Qhib **tsab xov** uas qhia nqi fai fab. ', undefined],
  ['enter-code', 'Ntaus **tus lej** uas muaj 13 tus.', undefined],
  ['enter-code', 'Ntaus **tus lej** uas muaj 14 tus.', 'facts-numbers'],
  ['enter-code', 'Ntaus **tus lej** uas muaj tus.', 'facts-numbers'],
  ['enter-code', 'Ntaus tus lej uas muaj 13 tus.', 'facts-bold'],
  ['wrong-name', 'Tsis yog ces **nres**. Nug <Hotline id="power" />.', undefined],
  ['wrong-name', 'Tsis yog ces **nres**, nug <Hotline id="power" />.', 'facts-sentences'],
  ['wrong-name', 'Tsis yog ces **nres**. Nug.', 'facts-components'],
  ['wrong-name', 'Tsis yog ces **nres**. Nug <Hotline id="police" />.', 'facts-components'],
  ['wrong-name', 'Tsis yog ces **nres**. Nug <Evil id="power" />.', 'component-unknown'],
  ['title', 'Them nqi fai fab hauv xov tooj', undefined],
  ['title', 'Them nqi fai fab '.repeat(6), 'front-matter'],
  ['title', 'Them 5 nqi', 'facts-numbers'],
]

const strong = (desk: ReturnType<typeof deskOf>, name: string, words: string) =>
  judge(
    desk.pieces.find((piece) => piece.name === name)!,
    { [name === 'title' ? '@title' : '#1']: words },
    desk,
  ).filter(({ weak }) => !weak)

describe('what the desk says of words while they are typed', () => {
  it.each(rows)('%s «%s» is what the import says', (name, words, rule) => {
    const dir = contentFolder()
    const desk = deskOf(dir)
    const own = strong(desk, name, words)
    const { findings } = planFile(dir, txt(desk, { [name]: words })).plan
    expect([own.length > 0, findings.length > 0]).toEqual([rule !== undefined, rule !== undefined])
    if (rule && rule !== 'front-matter') {
      expect(own.map((remark) => remark.rule)).toContain(rule)
      expect(findings.map((finding) => finding.rule)).toContain(rule)
    }
  })

  it('of far too many words is what the import says', () => {
    const dir = contentFolder()
    const desk = deskOf(dir)
    const words = 'Qhib xov. '.repeat(500)
    expect(strong(desk, 'open-message', words).map(({ rule }) => rule)).toEqual(['mdx-too-large'])
    const { findings } = planFile(dir, txt(desk, { 'open-message': words })).plan
    expect(findings.map(({ rule }) => rule)).toEqual(['mdx-too-large'])
  })

  it('names a component by what it gives', () => {
    const remarks = strong(deskOf(contentFolder()), 'wrong-name', 'Tsis yog ces **nres**. Nug.')
    expect(remarks.map(({ what, fix }) => `${what}. ${fix}`)).toEqual([
      'bản dịch thiếu thẻ ‹1900 6769›. thêm ‹1900 6769› như bản tiếng Việt',
    ])
  })

  it('compares the description of a picture too, and takes letters apart as typed together', () => {
    const change = swap('<Step id="open-message">', '<Step id="open-message" alt="Máy có 2 tin">')
    const desk = deskOf(contentFolder({ 'guides/pay-bill/vi.mdx': change }))
    const piece = desk.pieces.find(({ name }) => name === 'open-message')!
    const rules = (words: Record<string, string>) => judge(piece, words, desk).map(({ rule }) => rule)
    const text = 'Qhib **xov** uas qhia nqi fai fab.'
    expect(rules({ '#1': text, '@alt': 'Muaj 2 tsab xov' })).toEqual([])
    expect(rules({ '#1': text, '@alt': 'Muaj 3 tsab xov' })).toEqual(['facts-numbers'])
    expect(rules({ '#1': text, '@alt': 'Muaj "2" tsab xov' })).toEqual(['attribute-value'])
    expect(rules({ '#1': text.normalize('NFD'), '@alt': 'Muaj 2 điện'.normalize('NFD') })).toEqual([])
  })

  it('wonders at a text three times as long or as short', () => {
    const desk = deskOf(contentFolder())
    const [long, short] = ['Qhib **tsab xov** uas qhia nqi fai fab '.repeat(4), 'Qhib.']
    const of = (words: string) => judge(desk.pieces[2]!, { '#1': words }, desk).filter(({ weak }) => weak)
    expect([of(long).length, of(short).length, of('Qhib **tsab xov** uas qhia nqi.').length]).toEqual([1, 1, 0])
  })
})
