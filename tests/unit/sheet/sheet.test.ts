import { describe, expect, it } from 'vitest'
import { sheetOf, type SheetBlock } from '../../../src/sheet/sheet.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { fixtureSheet, options, today } from './catalogues.ts'

const vi = 'guides/pay-bill/vi.mdx'
const partsOf = (blocks: SheetBlock[], id: string) =>
  blocks
    .find((block) => block.id === id)!
    .parts.map(({ runs, lang, role }) => [role, lang, runs.map(({ text }) => text).join('')])

describe('a sheet', () => {
  it('has the words of the source with the numbers of the facts, and what is stressed', () => {
    const { blocks, title, notices } = fixtureSheet()
    expect(partsOf(blocks, 'open-message')).toEqual([['own', 'vi', 'Mở tin nhắn báo tiền điện.']])
    expect(blocks[0]!.parts[0]!.runs.filter(({ bold }) => bold)).toEqual([{ text: 'tin nhắn', bold: true }])
    expect(partsOf(blocks, 'wrong-name')[0]![2]).toMatch(/^Sai tên thì dừng lại\. Hỏi \d[\d\u00a0]+/)
    expect([title.length, notices]).toEqual([1, []])
  })

  it('has the Vietnamese under a draft', () => {
    const { blocks, title, summary, notices } = fixtureSheet({}, 'hmn')
    expect(partsOf(blocks, 'open-message')).toEqual([
      ['own', 'hmn-Latn', 'Qhib xov uas qhia nqi fai fab.'],
      ['beside', 'vi', 'Mở tin nhắn báo tiền điện.'],
    ])
    expect(title.map(({ lang }) => lang)).toEqual(['hmn-Latn', 'vi'])
    expect(summary.map(({ lang }) => lang)).toEqual(['vi'])
    expect(notices).toHaveLength(1)
  })

  it('has the Vietnamese first where an old translation could cost money, and says that it is old', () => {
    const { blocks } = fixtureSheet(
      { [vi]: (text) => text.replace('Gõ **mã', 'Bấm **mã').replace('Mở **tin', 'Xem **tin') },
      'hmn',
    )
    expect(partsOf(blocks, 'enter-code').map(([role, lang]) => [role, lang])).toEqual([
      ['mark', 'vi'],
      ['own', 'vi'],
      ['beside', 'hmn-Latn'],
    ])
    expect(partsOf(blocks, 'open-message').map(([role, lang]) => [role, lang])).toEqual([
      ['mark', 'vi'],
      ['own', 'hmn-Latn'],
      ['beside', 'vi'],
    ])
  })

  it('is in Vietnamese where nothing is translated', () => {
    const sheet = fixtureSheet({ 'guides/pay-bill/hmn.mdx': null }, 'hmn')
    expect(sheet.blocks.flatMap(({ parts }) => parts.map(({ lang, role }) => `${role} ${lang}`))).toEqual(
      Array(3).fill('own vi'),
    )
    expect(sheet.notices).toHaveLength(1)
  })

  it('says that it is a trial without a public address, and that its facts are overdue', () => {
    expect(fixtureSheet({}, 'vi', { siteUrl: undefined }).address).toBeUndefined()
    expect(fixtureSheet().address).toEqual({ qr: 'HTTPS://CAMTAY.EXAMPLE/V/1/', printed: 'camtay.example/V/1' })
    expect(fixtureSheet({}, 'vi', { today: '2027-12-01' }).notices).toHaveLength(1)
  })

  it('names the team of this place', () => {
    const local = 'team: Tổ công nghệ số\nname: Chị Mẫu\nphone: "0900000000"\nchecked: 2026-11-22\n'
    expect(fixtureSheet({ 'facts/local.yaml': local }).local).toEqual({
      who: 'Chị Mẫu, Tổ công nghệ số',
      phone: '0900\u00a0000\u00a0000',
    })
  })

  it('hides drafts where the site hides them', () => {
    const catalogue = loadCatalogue(contentFolder(), { showDrafts: false, today })
    const sheet = sheetOf(catalogue, catalogue.guides[0]!.editions.get('hmn')!, options)
    expect(sheet.blocks.flatMap(({ parts }) => parts.map(({ lang }) => lang))).toEqual(['vi', 'vi', 'vi'])
  })

  it('follows a change of one word', () => {
    const { blocks } = fixtureSheet({ [vi]: swap('tin nhắn**', 'thư**') })
    expect(partsOf(blocks, 'open-message')[0]![2]).toBe('Mở thư báo tiền điện.')
  })
})
