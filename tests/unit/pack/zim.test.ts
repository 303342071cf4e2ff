import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { iso639of3 } from '../../../src/pack/language-codes.ts'
import { withFixedIds } from '../../../src/pack/same-zim.ts'

describe('a language has a code of three letters', () => {
  it.each([
    ['vi', 'vie'],
    ['hmn', 'hmn'],
    ['hmn-vn', 'hmn'],
    ['ium', 'ium'],
    ['tyz', 'tyz'],
    ['zh-hans', 'zho'],
  ])('%s: %s', (code, three) => expect(iso639of3(code)).toBe(three))
  it('or it is said where to add it', () => expect(() => iso639of3('qq')).toThrow('language-codes.ts'))
})

describe('a ZIM file', () => {
  /** Header with its magic number and the place of the checksum; two indexes; a checksum. */
  const drawn = (lot: number) => {
    const index = Buffer.concat([Buffer.from('\x0f\x0dXapian Glass\x04n'), Buffer.alloc(16, lot)])
    const zim = Buffer.concat([Buffer.alloc(80), index, Buffer.from('words'), index, Buffer.alloc(16, lot)])
    zim.writeUInt32LE(0x044d495a, 0)
    zim.fill(lot, 8, 24)
    zim.writeBigUInt64LE(BigInt(zim.length - 16), 72)
    return zim
  }

  it('drawn twice by lot is the same afterwards, with a true checksum', () => {
    const [one, two] = [withFixedIds(drawn(1), 'key'), withFixedIds(drawn(2), 'key')]
    expect(one.equals(two)).toBe(true)
    expect(one.subarray(-16).equals(createHash('md5').update(one.subarray(0, -16)).digest())).toBe(true)
    expect(one.includes('words')).toBe(true)
    const ids = [one.subarray(8, 24), one.subarray(96, 112), one.subarray(133, 149)].map((id) => id.toString('hex'))
    expect(new Set(ids).size).toBe(3)
  })
  it('of other content is another book', () => {
    expect(withFixedIds(drawn(1), 'a').equals(withFixedIds(drawn(1), 'b'))).toBe(false)
  })
  it('is not taken for what it is not', () => {
    expect(() => withFixedIds(Buffer.alloc(100), 'key')).toThrow('not a ZIM')
  })
})
