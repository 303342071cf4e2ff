import { describe, expect, it } from 'vitest'
import { paperAddress, shortAddress, shortPath } from '../../../src/share/short-address.ts'

const vi = { letter: 'V' }

it('a guide has the letter of its language and its number for a path', () => {
  expect(shortPath(vi, 11)).toBe('/V/11/')
})

describe('an address on paper', () => {
  it.each([
    ['https://camtay.example', 'HTTPS://CAMTAY.EXAMPLE/V/11/', 'camtay.example/V/11'],
    ['https://camtay.example/', 'HTTPS://CAMTAY.EXAMPLE/V/11/', 'camtay.example/V/11'],
    ['https://Xa.Example:8443', 'HTTPS://XA.EXAMPLE:8443/V/11/', 'xa.example:8443/V/11'],
    // a server may tell small letters of a path from capitals: only the host is the same in both
    ['https://xa.example/cam-tay', 'HTTPS://XA.EXAMPLE/cam-tay/V/11/', 'xa.example/cam-tay/V/11'],
    ['https://cầmtay.example', 'HTTPS://XN--CMTAY-K21B.EXAMPLE/V/11/', 'xn--cmtay-k21b.example/V/11'],
  ])('of %s is %s in the code and %s to be typed', (siteUrl, qr, printed) => {
    expect(shortAddress(siteUrl, vi, 11)).toEqual({ qr, printed })
    expect(new URL(qr).href).toBe(`https://${printed}/`)
  })

  it('of a page that is no guide keeps its small letters', () => {
    expect(paperAddress('https://camtay.example', '/hmn/lessons/safe-phone/')).toEqual({
      qr: 'HTTPS://CAMTAY.EXAMPLE/hmn/lessons/safe-phone/',
      printed: 'camtay.example/hmn/lessons/safe-phone',
    })
  })

  it('is not known on a trial build', () => {
    expect(shortAddress(undefined, vi, 11)).toBeUndefined()
  })
})
