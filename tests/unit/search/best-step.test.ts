import { expect, it } from 'vitest'
import { bestStep } from '../../../src/search/best-step.ts'

const steps = ['Mở tin nhắn báo tiền điện.', 'Gõ mã khách hàng.', 'Đọc tên chủ nhà và số tiền.']

it.each([
  ['all words', 'tin nhan', 0],
  ['an unfinished last word', 'ma khach ha', 1],
  ['đ as d', 'doc ten', 2],
  ['words as typed', 'Đọc tên', 2],
  ['most of the words', 'doc ten chu khac', 2],
  ['the end of a word is no match', 'hach han', -1],
  ['less than half', 'bitcoin hom nay tien', -1],
  ['nothing', '', -1],
])('%s: «%s» → %i', (_, text, right) => expect(bestStep(text, steps, "'’-").index).toBe(right))

it('says whether the step holds all words', () => {
  expect(bestStep('tin nhan', steps, '')).toEqual({ index: 0, whole: true })
  expect(bestStep('tin nhan la', steps, '')).toEqual({ index: 0, whole: false })
})
