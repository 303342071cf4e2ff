import { describe, expect, it } from 'vitest'
import { exportPo } from '../../../src/exchange/po-export.ts'
import { parsePo } from '../../../src/exchange/po-file.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { exported, read, today } from './po-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const entriesOf = (dir: string, name?: string, siteUrl?: string) => parsePo(exported(dir, name, siteUrl)).entries

describe('a PO export', () => {
  it('has one file a guide and language, and one for words', () => {
    const { entries } = read(contentFolder())
    const names = (choice: object) => [...exportPo(entries, { siteUrl: undefined, today, ...choice }).keys()]
    expect(names({})).toEqual(['pay-bill-hmn.po', 'words-hmn.po'])
    expect(names({ guide: 'pay-bill' })).toEqual(['pay-bill-hmn.po'])
    expect(() => names({ guide: 'pay-bil' })).toThrow('có phải «pay-bill» không?')
    expect(() => names({ lang: 'vi' })).toThrow('là tiếng gốc')
  })

  it('names every text by guide, block and paragraph, as it stands', () => {
    const texts = entriesOf(contentFolder()).map(({ key, source, target }) => [key, source, target])
    expect(texts).toEqual([
      ['pay-bill@title', 'Trả tiền điện', 'Them nqi fai fab'],
      ['pay-bill@summary', 'Ngồi nhà trả tiền điện.', ''],
      ['pay-bill/open-message#1', 'Mở **tin nhắn** báo tiền điện.', 'Qhib **xov** uas qhia nqi fai fab.'],
      ['pay-bill/enter-code#1', 'Gõ **mã khách hàng** có 13 chữ và số.', 'Ntaus **tus lej** uas muaj 13 tus.'],
      [
        'pay-bill/wrong-name#1',
        'Sai tên thì **dừng lại**. Hỏi <Hotline id="power" />.',
        'Lub npe tsis yog ces **nres**. Nug <Hotline id="power" />.',
      ],
    ])
  })

  it('parts paragraphs and descriptions of pictures', () => {
    const dir = contentFolder({
      [vi]: swap('<Step id="open-message">\nMở', '<Step id="open-message" alt="Máy có tin">\nNhìn máy.\n\nMở'),
    })
    const texts = entriesOf(dir).filter(({ key }) => key.includes('open-message'))
    expect(texts.map(({ key, source, target }) => [key, source, target])).toEqual([
      ['pay-bill/open-message#1', 'Nhìn máy.', 'Qhib **xov** uas qhia nqi fai fab.'],
      ['pay-bill/open-message#2', 'Mở **tin nhắn** báo tiền điện.', ''],
      ['pay-bill/open-message@alt', 'Máy có tin', ''],
    ])
  })

  it('marks what is stale as fuzzy, with the old Vietnamese', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    expect(entriesOf(dir)[2]).toMatchObject({ fuzzy: true, previous: 'Mở tin nhắn báo tiền điện.' })
    expect(entriesOf(dir).filter(({ fuzzy }) => fuzzy)).toHaveLength(1)
  })

  it('tells the translator the kind, the risk, the picture, what must stay', () => {
    const notes = (name: string) =>
      entriesOf(contentFolder(), undefined, 'https://camtay.example')
        .find(({ key }) => key === name)!
        .notes.join('\n')
    expect(notes('pay-bill/enter-code#1')).toContain('Bước 2\nCó thể mất tiền: giữ đủ từng câu')
    expect(notes('pay-bill/enter-code#1')).toContain('Giữ nguyên số: 13')
    expect(notes('pay-bill/enter-code#1')).toContain('Hình: cảnh vẽ: phone, coins')
    expect(notes('pay-bill/enter-code#1')).toContain('https://camtay.example/vi/guides/pay-bill/#enter-code')
    expect(notes('pay-bill/enter-code#1')).toContain('Dấu lời gốc: 985b238b')
    expect(notes('pay-bill/wrong-name#1')).toMatch(
      /^Cảnh báo\nLời an toàn.*\nĐừng đổi thẻ: <Hotline id="power" \/> \(số của Điện lực/,
    )
  })

  it('tells numbers as they are written, a decimal and a range too', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'với 1,5 lít, 2-3 gói, 1.500.000 đồng') })
    const entry = entriesOf(dir).find(({ key }) => key === 'pay-bill/open-message#1')!
    expect(entry.notes).toContain('Giữ nguyên số: 1,5; 2; 3; 1.500.000')
  })

  it('says what it is in its headers, with no date but today and no path of this machine', () => {
    const text = exported(contentFolder())
    expect(parsePo(text).headers).toMatchObject({
      Language: 'hmn',
      'Plural-Forms': 'nplurals=1; plural=0;',
      'POT-Creation-Date': '2026-11-22 00:00+0700',
      'X-Cam-Tay': 'pay-bill',
      'X-Cam-Tay-Language': 'hmn',
      'X-Cam-Tay-Entries': '5',
    })
    expect(text).not.toMatch(/\/(?:tmp|work|home|root)\b/)
    expect(exported(contentFolder())).toBe(text)
  })

  it('refuses to leave out a translation that cannot be read', () => {
    const dir = contentFolder({ [hmn]: swap('<Step id="enter-code"', '{x}\n<Step id="enter-code"') })
    expect(() => exported(dir)).toThrow('guides/pay-bill/hmn.mdx có lỗi')
  })

  it('has the words of buttons, topics and facts, stale ones fuzzy', () => {
    const dir = contentFolder({ 'languages/vi/words.yaml': swap('Trả tiền', 'Trả và nhận tiền') })
    const words = new Map(entriesOf(dir, 'words-hmn.po').map((entry) => [entry.key, entry]))
    expect(words.get('@words/topic.pay')).toMatchObject({
      source: 'Trả và nhận tiền',
      target: 'Them nyiaj',
      fuzzy: true,
    })
    expect(words.get('@words/hotline.power')).toMatchObject({ source: 'Điện lực', target: '', fuzzy: false })
    expect(words.get('@ui/home.title')?.notes[0]).toContain('question at the top of the home page')
  })
})
