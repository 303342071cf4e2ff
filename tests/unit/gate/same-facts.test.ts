import { mdxToMdast } from 'satteri'
import { describe, expect, it } from 'vitest'
import type { GateNode } from '../../../src/gate/node.ts'
import { compareFacts } from '../../../src/gate/same-facts.ts'

const children = (words: string) => (mdxToMdast(words) as unknown as GateNode).children ?? []
const compare = (source: string, translation: string, risk = true) =>
  compareFacts(children(source), children(translation), { risk })
const rules = (source: string, translation: string) => compare(source, translation).map(({ rule }) => rule)

const source =
  'Gọi <Hotline id="evnnpc" /> trước ngày 15 tháng 7 năm 2026. **Đừng** chuyển quá 500.000 đồng. Xem [trang](https://dichvucong.gov.vn/) nhé!'
const faithful =
  'Hu rau <Hotline id="evnnpc" /> ua ntej 15-7 2026. **Tsis** xa 500 000 đồng. Saib [vas sab](https://dichvucong.gov.vn/)!'

describe('compareFacts', () => {
  it('accepts a translation with the same facts', () => {
    for (const date of ['15-7 2026', '15/7/2026', '15.7.2026', '15-7-2026'])
      expect(compare(source, faithful.replace('15-7 2026', date)), date).toEqual([])
  })

  it.each([
    ['two digits swapped', '2026', '2062', 'facts-numbers'],
    ['a digit dropped', '500.000', '50.000', 'facts-numbers'],
    ['a number dropped', ' 15', '', 'facts-numbers'],
    ['a number added', 'trước', 'trước 3 ngày,', 'facts-numbers'],
    ['a number said twice', '15', '15, 15', 'facts-numbers'],
    ['a decimal comma dropped', 'ngày 15', 'ngày 1,5', 'facts-numbers'],
    ['a range glued', 'nhé', 'nhé 2-3', 'facts-numbers'],
    ['letters for digits', '500.000', '5OO.OOO', 'facts-numbers'],
    ['a number in words', ' 7 ', ' bảy ', 'facts-numbers'],
    ['another host', 'https://dichvucong.gov.vn/', 'https://dichvucong.gov.vn.a.vn/', 'facts-links'],
    ['the link dropped', '[trang](https://dichvucong.gov.vn/)', 'trang', 'facts-links'],
    ['a link added', 'nhé', '[nhé](#x)', 'facts-links'],
    ['another hotline', 'evnnpc', 'police', 'facts-components'],
    ['a service for a hotline', 'Hotline', 'Service', 'facts-components'],
    ['the hotline dropped', '<Hotline id="evnnpc" />', 'điện lực', 'facts-components'],
    ['the hotline twice', 'Gọi', 'Gọi <Hotline id="evnnpc" />,', 'facts-components'],
    ['a sentence dropped', ' Xem [trang](https://dichvucong.gov.vn/) nhé!', '', 'facts-sentences'],
    ['two sentences made one', 'đồng. Xem', 'đồng, xem', 'facts-sentences'],
    ['a sentence added', 'nhé!', 'nhé! Rồi bấm.', 'facts-sentences'],
    ['the bold word made plain', '**Đừng**', 'Đừng', 'facts-bold'],
    ['another word made bold', 'chuyển', '**chuyển**', 'facts-bold'],
  ])('finds %s', (_, from, to, rule) => {
    const mutant = source.replace(from, to)
    expect(mutant).not.toBe(source)
    expect(rules(source, mutant)).toContain(rule)
  })

  it.each([
    ['spaces in a number', 'Số 1900 6769.', 'Số 19006769.'],
    ['dots of thousands', '10.000 đồng', '10000 đồng'],
    ['a decimal comma', '1,5 kg', '1.5 kg'],
    ['units glued to a number', '5 kg', '5kg'],
    ['another order of numbers', '2 lần 10 kg', '10 kg 2 lần'],
    ['a no-break space', '1900 6769', '1900\u00A06769'],
    ['bold in another place', 'Bấm **Trả** ngay.', '**Bấm** trả ngay.'],
    ['a question for a statement', 'Bấm nhé.', 'Bấm chưa?'],
    ['sentences in other paragraphs', 'Bấm. Chờ.', 'Bấm.\n\nChờ.'],
    ['no full stop at the end', 'Bấm nút.', 'Bấm nút'],
    ['quotes behind the full stop', 'Nói: “Chờ.” Rồi bấm.', 'Hais: “Tos.” Nias.'],
    ['a full stop inside a word', 'Không bấm.', 'Mv.baac zatv.'],
  ])('lets pass %s', (_, one, other) => expect(compare(one, other)).toEqual([]))

  it.each([
    ['Pha 1,5 lít.', 'Pha 15 lít.'],
    ['Uống 2-3 viên.', 'Haus 23 viên.'],
    ['Pha 0,5 ml.', 'Pha 05 ml.'],
    ['Bón 10.5 kg.', 'Bón 105 kg.'],
    ['Có 5\n\n10 lần', 'Có 510 lần'],
  ])('does not take «%s» for «%s»', (one, other) => {
    expect(rules(one, other)).toContain('facts-numbers')
    expect(rules(other, one)).toContain('facts-numbers')
  })

  it('counts sentences and bold words only where there is risk', () => {
    expect(compare('**Bấm.** Chờ.', 'Bấm.', false)).toEqual([])
    expect(compare('Gọi 5 lần. Chờ.', 'Gọi.', false)).toHaveLength(1)
  })

  it('names what is expected and what was found', () => {
    expect(compare('Gọi 1900 6769.', 'Hu 1900 6796.')[0]).toEqual({
      rule: 'facts-numbers',
      expected: ['1900 6769'],
      found: ['1900 6796'],
      what: 'bản dịch thiếu số 1900 6769; bản dịch có thêm số 1900 6796',
      fix: 'đổi 1900 6796 thành 1900 6769 như bản tiếng Việt',
    })
    expect(compare('**Đừng** bấm. Chờ.', 'Tsis nias. Tos.')[0]).toMatchObject({
      rule: 'facts-bold',
      expected: ['1'],
      found: ['0'],
    })
  })
})
