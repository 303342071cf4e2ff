import { expect, it } from 'vitest'
import { nameFault } from '../../../src/pack/names.ts'

it.each([
  'vi/guides/pay-bill/index.html',
  'a/photos/x_1.D-9.webp',
  'HUONG-DAN.txt',
  'v/pay/hmn/open.hmong-leng.m4a',
  'console/a',
])('%s survives everywhere', (path) => expect(nameFault(path, new Set())).toBeUndefined())

it.each([
  ['vi/tờ-in.pdf', 'dấu'],
  ['vi/a b.pdf', 'dấu cách'],
  ['vi/what?.html', 'ký hiệu'],
  ['vi\\x.html', 'ký hiệu'],
  ['../out.html', 'rõ ràng'],
  ['/vi/x.html', 'rõ ràng'],
  ['vi//x.html', 'rõ ràng'],
  ['vi/guides/aux/index.html', 'Windows'],
  ['vi/CON.html', 'Windows'],
  ['vi/x./a', 'dấu chấm'],
  [`vi/${'x'.repeat(150)}`, 'dài'],
  ['V/1/index.html', 'chữ hoa'],
])('%s does not', (path, why) => expect(nameFault(path, new Set(['v/1/index.html']))).toContain(why))
