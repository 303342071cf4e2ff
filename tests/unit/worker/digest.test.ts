import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { digestOf } from '../../../src/worker/digest.ts'

it.each(['', 'a', 'Trả tiền điện', '\0\u{1f600}'])(
  'the digest of %j is the begin of its SHA-256, fit for a file name',
  async (text) => {
    const expected = createHash('sha256').update(text).digest().subarray(0, 12).toString('base64url')
    expect(await digestOf(new TextEncoder().encode(text))).toBe(expected)
    expect(expected).toMatch(/^[\w-]{16}$/)
  },
)
