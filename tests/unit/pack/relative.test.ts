import { expect, it } from 'vitest'
import { relativeAddress } from '../../../src/pack/relative.ts'

it.each([
  ['vi/help/index.html', 'vi/guides/pay/index.html', '#open', '../guides/pay/index.html#open'],
  ['index.html', 'hmn/index.html', '', 'hmn/index.html'],
  ['vi/guides/pay/index.html', 'index.html', '', '../../../index.html'],
  ['vi/index.html', 'vi/index.html', '', 'index.html'],
  ['vi/index.html', 'vi/index.html', '#main', '#main'],
  ['vi/a/index.html', 'vi/a/tờ in.pdf', '', 't%E1%BB%9D%20in.pdf'],
])('from %s to %s%s', (from, to, hash, address) => {
  expect(relativeAddress(from, to, hash)).toBe(address)
  const base = 'file:///D:/cam-tay/'
  expect(new URL(address, base + from).href).toBe(encodeURI(base + to) + hash)
})
