import { describe, expect, it } from 'vitest'
import { fingerprint, normalise } from '../../../src/catalogue/fingerprint.ts'

describe('a fingerprint', () => {
  it('is eight hex digits', () => {
    expect(fingerprint('Mở tin nhắn')).toMatch(/^[0-9a-f]{8}$/)
  })

  it.each([
    ['white space', ' Mở  tin\n\tnhắn ', 'Mở tin nhắn'],
    ['no-break spaces', 'Mở\u00a0tin nhắn', 'Mở tin nhắn'],
    ['how accents are composed', 'Mở tin nhắn'.normalize('NFD'), 'Mở tin nhắn'],
  ])('does not depend on %s', (_, a, b) => {
    expect(normalise(a)).toBe(b)
    expect(fingerprint(a)).toBe(fingerprint(b))
  })

  it.each([
    ['a word', 'Mở tin nhắn cũ'],
    ['an accent', 'Mở tin nhăn'],
    ['a capital', 'mở tin nhắn'],
    ['a full stop', 'Mở tin nhắn.'],
  ])('changes with %s', (_, other) => {
    expect(fingerprint(other)).not.toBe(fingerprint('Mở tin nhắn'))
  })
})
