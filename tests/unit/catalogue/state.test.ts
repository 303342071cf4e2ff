import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { stateOf } from '../../../src/catalogue/state.ts'

const source = 'Mở tin nhắn'
const of = fingerprint(source)
const words = 'Qhib xov'
const ok = fingerprint(words)

describe('the state of a translation', () => {
  it.each([
    ['no words', undefined, 'missing', 'missing'],
    ['empty words', { words: '', of, ok: undefined }, 'missing', 'missing'],
    ["made from today's source", { words, of, ok: undefined }, 'draft', 'missing'],
    ['made from an older source', { words, of: 'aaaaaaaa', ok: undefined }, 'stale', 'missing'],
    ['made from nobody knows what', { words, of: undefined, ok: undefined }, 'stale', 'missing'],
    ['accepted as it stands', { words, of, ok }, 'reviewed', 'reviewed'],
    ['edited after it was accepted', { words: 'Qhib xov no', of, ok }, 'draft', 'missing'],
    ['accepted, then the source changed', { words, of: 'aaaaaaaa', ok }, 'stale', 'stale'],
  ] as const)('%s', (_, translation, shown, draftsHidden) => {
    expect(stateOf(translation, source, true).state).toBe(shown)
    expect(stateOf(translation, source, false).state).toBe(draftsHidden)
  })

  it('tells a stale one that was accepted once from one that never was', () => {
    expect(stateOf({ words, of: 'aaaaaaaa', ok }, source, true)).toMatchObject({
      madeFrom: 'aaaaaaaa',
      reviewedOnce: true,
    })
    expect(stateOf({ words, of: 'aaaaaaaa', ok: undefined }, source, true)).toMatchObject({ reviewedOnce: false })
  })
})
