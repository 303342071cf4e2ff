import { describe, expect, it } from 'vitest'
import {
  ALL,
  ALL_WITH_VOICES,
  bytesOf,
  partsFor,
  partsWithout,
  stateOf,
  type Parts,
  type Saved,
} from '../../../src/worker/parts.ts'

const parts: Parts = {
  base: ['b2', 10],
  'topics/pay': ['p2', 20, 'Trả tiền'],
  'topics/pay/voices': ['v1', 900, 'Trả tiền'],
  search: ['s1', 90],
}
const saved = (list: string, done = true): Saved => ({ list, done, bytes: 1 })

describe('what belongs to what a reader wants', () => {
  it.each([
    ['a topic, with the way to it', 'topics/pay', ['base', 'topics/pay']],
    ['voices, with what they are read to', 'topics/pay/voices', ['base', 'topics/pay', 'topics/pay/voices']],
    ['a language, without its voices', ALL, ['base', 'topics/pay', 'search']],
    ['a language with its voices', ALL_WITH_VOICES, Object.keys(parts)],
    ['what does not exist, only the way', 'topics/none', ['base']],
    ['the way itself', 'base', ['base']],
  ])('%s', (_, wanted, names) => {
    expect(partsFor(wanted, parts)).toEqual(names)
  })
})

describe('what goes when it is removed', () => {
  it.each([
    ['a topic takes its voices along', 'topics/pay', ['topics/pay', 'topics/pay/voices']],
    ['voices go alone', 'topics/pay/voices', ['topics/pay/voices']],
    ['a language is everything', ALL, Object.keys(parts)],
    ['voices of a language leave its pages', ALL_WITH_VOICES, ['topics/pay/voices']],
    ['what is not there', 'topics/none', []],
  ])('%s', (_, wanted, names) => {
    expect(partsWithout(wanted, Object.keys(parts))).toEqual(names)
  })
})

describe('the size that is told', () => {
  const names = ['base', 'topics/pay']
  it.each<[string, Record<string, Saved | undefined>, number]>([
    ['is all of it at first', {}, 30],
    ['leaves out what is there for another topic', { base: saved('b2') }, 20],
    ['is what is left after a break', { base: saved('b2'), 'topics/pay': saved('p2', false) }, 20],
    ['of what is saved, is without the way', { base: saved('b2'), 'topics/pay': saved('p2') }, 20],
  ])('%s', (_, records, bytes) => {
    expect(bytesOf(names, records, parts)).toBe(bytes)
  })
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
    expect(stateOf(partsFor(ALL, parts), { ...one, 'topics/pay': undefined, search: saved('s1') }, parts)).toBe('part')
    expect(stateOf(all, { base: saved('b2'), search: saved('s1'), 'topics/pay/voices': saved('v1') }, parts)).toBe(
      'part',
    )
    const whole = { ...one, search: saved('s1'), 'topics/pay/voices': saved('v1') }
    expect(stateOf(all, whole, parts)).toBe('saved')
    expect(stateOf(all, { ...whole, search: saved('s0') }, parts)).toBe('newer')
    const silent = { ...one, search: saved('s1') }
    expect(stateOf(partsFor(ALL, parts), silent, parts)).toBe('saved')
    expect(stateOf(all, silent, parts)).toBe('none')
  })

  it('a topic that no longer exists stays saved', () => {
    expect(stateOf(['base', 'topics/old'], { base: saved('b2'), 'topics/old': saved('o1') }, parts)).toBe('saved')
  })
})
