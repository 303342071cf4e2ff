import { expect, it } from 'vitest'
import { differing, editsBetween, lettersOf } from '../../../src/search/distance.ts'

it.each([
  ['thoai', 'thoai', 0],
  ['thoi', 'thoai', 1],
  ['thaoi', 'thoai', 1],
  ['thoaii', 'thoai', 1],
  ['thoang', 'thoai', 2],
  ['chin', 'kin', 2],
  ['', 'ab', 2],
  ['dienthoai', 'khuyennong', 3],
])('%s and %s are %i edits apart', (a, b, edits) => {
  expect(editsBetween(a, b, 2)).toBe(edits)
  expect(editsBetween(b, a, 2)).toBe(edits)
})

it('an edit changes at most two letters of a set', () => {
  expect(differing(lettersOf('sac'), lettersOf('xac'))).toBe(2)
  expect(differing(lettersOf('thaoi'), lettersOf('thoai'))).toBe(0)
})
