import { describe, expect, it } from 'vitest'
import { outdated } from '../../../src/worker/core.ts'
import { howManyTooMany } from '../../../src/worker/keep.ts'

describe('of the pages that were opened, the oldest go', () => {
  it.each([
    ['none of none', [], 0],
    ['none while there is room', [30, 30, 30], 0],
    ['one above the number', [1, 1, 1, 1], 1],
    ['as many as make the bytes fit', [60, 60, 20], 1],
    ['never the one just opened, however large', [10, 500], 1],
    ['never the only one', [500], 0],
  ])('%s', (_, sizes, gone) => {
    expect(howManyTooMany(sizes, 3, 100)).toBe(gone)
  })

  it('a size that nobody noted does not empty the storage', () => {
    expect(howManyTooMany([Number.NaN, 1, 1])).toBe(0)
  })
})

it.each([
  [['core-b'], []],
  [['core-a', 'saved', 'kept', 'core-b'], []],
  [['core-x', 'core-a', 'saved', 'core-b'], ['core-x']],
  [['core-b', 'core-x', 'core-a'], ['core-x']],
  [['saved', 'kept', 'corex'], []],
])('of %j one old generation stays: %j go', (names, gone) => {
  expect(outdated(names, 'b')).toEqual(gone)
})
