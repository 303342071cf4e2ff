import { describe, expect, it } from 'vitest'
import { partsFor, stateOf, type Parts, type Saved } from '../../../src/worker/parts.ts'

const parts: Parts = {
  base: ['b2', 10],
  'topics/pay': ['p2', 20, 'Trả tiền'],
  'topics/pay/voices': ['v1', 900, 'Trả tiền'],
  search: ['s1', 90],
}
const saved = (list: string, done = true): Saved => ({ list, done, bytes: 1 })

it('a topic brings the way to it; a language is all its parts; what does not exist brings nothing but the way', () => {
  expect(partsFor('topics/pay', parts)).toEqual(['base', 'topics/pay'])
  expect(partsFor('', parts)).toEqual(Object.keys(parts))
  expect(partsFor('topics/none', parts)).toEqual(['base'])
})

describe('how far a topic is saved', () => {
  const names = ['base', 'topics/pay']
  it.each<[string, Record<string, Saved | undefined>, string]>([
    ['nothing', {}, 'none'],
    ['only the way, for another topic', { base: saved('b2') }, 'none'],
    ['begun', { base: saved('b2'), 'topics/pay': saved('p2', false) }, 'part'],
    ['without the way', { 'topics/pay': saved('p2') }, 'part'],
    ['all', { base: saved('b2'), 'topics/pay': saved('p2') }, 'saved'],
    ['an older topic', { base: saved('b2'), 'topics/pay': saved('p1') }, 'newer'],
    ['an older way, which changes every day', { base: saved('b1'), 'topics/pay': saved('p2') }, 'saved'],
  ])('%s → %s', (_, records, state) => {
    expect(stateOf(names, records, parts)).toBe(state)
  })

  it('a language is begun by whoever saves its index, not by single topics', () => {
    const all = Object.keys(parts)
    const one = { base: saved('b2'), 'topics/pay': saved('p2') }
    expect(stateOf(all, one, parts)).toBe('none')
    expect(stateOf(all, { ...one, search: saved('s1') }, parts)).toBe('part')
    const whole = { ...one, search: saved('s1'), 'topics/pay/voices': saved('v1') }
    expect(stateOf(all, whole, parts)).toBe('saved')
    expect(stateOf(all, { ...whole, search: saved('s0') }, parts)).toBe('newer')
  })

  it('a topic that no longer exists stays saved', () => {
    expect(stateOf(['base', 'topics/old'], { base: saved('b2'), 'topics/old': saved('o1') }, parts)).toBe('saved')
  })
})
