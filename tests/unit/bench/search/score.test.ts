import { expect, it } from 'vitest'
import { scoresOf } from '../../../../src/bench/search/score.ts'

const query = (q: string, rel: string[], name = 'a') => ({ lang: 'vi', q, rel, class: name })
const answers: Record<string, { slugs: string[]; weak: boolean }> = {
  first: { slugs: ['x', 'y'], weak: false },
  fifth: { slugs: ['1', '2', '3', '4', 'x'], weak: true },
  sixth: { slugs: ['1', '2', '3', '4', '5', 'x'], weak: false },
  none: { slugs: [], weak: false },
}

it('counts firsts, firsts of five, refusals and guesses by class and together', () => {
  const scores = scoresOf(
    [
      query('first', ['x']),
      query('fifth', ['x']),
      query('sixth', ['x']),
      query('none', ['x']),
      query('none', [], 'b'),
      query('fifth', [], 'b'),
      query('first', [], 'b'),
    ],
    ({ q }) => answers[q]!,
  )
  expect(scores.map(({ misses, ...score }) => ({ ...score, misses: misses.length }))).toEqual([
    { class: 'a', queries: 4, at1: 0.25, at5: 0.5, refused: undefined, weak: 0.25, misses: 3 },
    { class: 'b', queries: 3, at1: undefined, at5: undefined, refused: 2 / 3, weak: undefined, misses: 1 },
    { class: 'all', queries: 7, at1: 0.25, at5: 0.5, refused: 2 / 3, weak: 0.25, misses: 4 },
  ])
})
