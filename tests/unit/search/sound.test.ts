import { expect, it } from 'vitest'
import { soundOf } from '../../../src/search/sound.ts'

const groups = [
  ['gi-', 'd-', 'r-'],
  ['ch-', 'tr-'],
  ['s-', 'x-'],
  ['l-', 'n-'],
  ['-n', '-ng', '-nh'],
  ['ao', 'o'],
]
const sound = soundOf(groups)

it.each([
  ['giay', 'ray'],
  ['chong', 'trong'],
  ['sac', 'xac'],
  ['lan', 'nan'],
  ['lan', 'lang'],
  ['nhao', 'nho'],
])('%s sounds as %s', (a, b) => expect(sound(a)).toBe(sound(b)))

it.each([
  ['si', 'chi'],
  ['nha', 'la'],
  ['an', 'al'],
  ['gin', 'din'],
])('%s does not sound as %s', (a, b) => expect(sound(a)).not.toBe(sound(b)))

it('a language without groups sounds as it is written', () => expect(soundOf([])('xov')).toBe('xov'))
