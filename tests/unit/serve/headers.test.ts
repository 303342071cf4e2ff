import { describe, expect, it } from 'vitest'
import { headersFor } from '../../../src/serve/headers.ts'

describe('headers by path', () => {
  it.each([
    ['/', 'no-cache'],
    ['/vi/guides/x/', 'no-cache'],
    ['/sw.js', 'no-cache'],
    ['/about/', 'no-cache'],
    ['/a', 'no-cache'],
    ['/a/page.C0ffee.js', 'public, max-age=31536000, immutable'],
  ])('%s is kept as %s', (path, expected) => {
    expect(headersFor(path)['Cache-Control']).toBe(expected)
  })

  it('turns the microphone off everywhere but on the desk, and the rest off there too', () => {
    expect(headersFor('/vi/')['Permissions-Policy']).toMatch(/microphone=\(\)/)
    expect(headersFor('/desk/hmn/x/')['Permissions-Policy']).toBe(
      headersFor('/vi/')['Permissions-Policy']?.replace('microphone=()', 'microphone=(self)'),
    )
    expect(headersFor('/vi/')['Permissions-Policy']?.match(/=\((?!\))/)).toBeNull()
  })

  it('gives every path the same protections', () => {
    for (const path of ['/', '/vi/search/', '/desk/x/', '/a/x.js', '/404.html'])
      expect(headersFor(path)).toMatchObject({
        'Content-Security-Policy': expect.stringContaining("frame-ancestors 'none'"),
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'Referrer-Policy': 'no-referrer',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Strict-Transport-Security': expect.stringMatching(/^max-age=\d{8}/),
      })
  })
})
