import { expect, it } from 'vitest'
import { distance, nearest } from '../../../src/gate/nearest.ts'

it.each([
  ['', '', 0],
  ['a', '', 1],
  ['abc', 'acb', 1],
  ['hotline', 'hotlnie', 1],
  ['polise', 'police', 1],
  ['kitten', 'sitting', 3],
])('distance(%j, %j) is %i', (a, b, expected) => expect(distance(a, b)).toBe(expected))

it.each([
  ['Warnning', ['Step', 'Warning', 'Note'], 'Warning'],
  ['step', ['Step', 'Warning'], 'Step'],
  ['evnpc', ['police', 'evnnpc'], 'evnnpc'],
  ['script', ['Step', 'Warning'], undefined],
  ['x', [], undefined],
])('nearest(%j, %j) is %j', (word, candidates, expected) => expect(nearest(word, candidates)).toBe(expected))

it('does not choke on very long words', () => {
  expect(nearest('a'.repeat(100_000), ['b'.repeat(100_000)])).toBeDefined()
})
