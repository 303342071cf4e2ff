import { expect, it } from 'vitest'
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts'
import { deskGuide } from '../../../src/catalogue/desk-guide.ts'
import { contentFolder, swap } from '../../fixtures/content/folder.ts'
import { read } from '../exchange/po-folder.ts'

function viewsOf(dir: string, showDrafts = true) {
  const { entries } = read(dir)
  const catalogue = buildCatalogue(entries, { showDrafts })
  return deskGuide(entries.guides[0]!, entries.languages.get('hmn')!, { catalogue, showDrafts })
}

it('gives every piece with its state, risk, and what its components are shown as', () => {
  const { data, views } = viewsOf(contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') }))
  expect(views.map(({ heading, state, risk }) => [heading, state, risk])).toEqual([
    ['Tên bài', 'draft', undefined],
    ['Tóm tắt', 'missing', undefined],
    ['Bước 1', 'stale', undefined],
    ['Bước 2', 'draft', 'money'],
    ['Cảnh báo', 'draft', 'warning'],
  ])
  expect(views[2]!.change).toEqual(['Mở tin nhắn báo tiền điện.', 'Mở tin nhắn báo tiền nước.'])
  expect(data.tags).toEqual({ '<Hotline id="power" />': '1900 6769' })
  expect(data.pieces[1]!.units).toEqual([
    { part: '@summary', source: 'Ngồi nhà trả tiền điện.', target: '', base: undefined },
  ])
  expect(data.pieces[3]).toMatchObject({ risky: true, units: [{ target: 'Ntaus **tus lej** uas muaj 13 tus.' }] })
})

it('publishes no unreviewed words where drafts are hidden, nor that there are some', () => {
  const { data, views } = viewsOf(contentFolder(), false)
  expect(views.every(({ state }) => state === 'missing')).toBe(true)
  expect(JSON.stringify(data)).not.toMatch(/Qhib|Ntaus|"base"/)
})

it('tells two components apart that give the same', () => {
  const { data } = viewsOf(
    contentFolder({
      'facts/hotlines.yaml': (text) =>
        `${text}other:\n${text.slice(text.indexOf('  number'), text.indexOf('police:'))}`,
      'languages/vi/words.yaml': (text) => `${text}hotline.other: { words: Số khác }\n`,
      'guides/pay-bill/vi.mdx': swap('báo tiền điện.', 'báo tiền điện, hỏi <Hotline id="other" />.'),
    }),
  )
  expect(Object.values(data.tags).sort()).toEqual(['1900 6769', '1900 6769 (power)'])
})
