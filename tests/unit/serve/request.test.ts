import { describe, expect, it } from 'vitest'
import { acceptedEncodings, holds, parseRange } from '../../../src/serve/request.ts'

describe('range of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-1', { start: 0, end: 1 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=5-2', undefined],
    ['bytes=0-1,5-6', undefined],
    ['bytes=-', undefined],
    ['bytes=a-b', undefined],
    ['lines=1-2', undefined],
    [undefined, undefined],
  ])('%s', (header, expected) => {
    expect(parseRange(header, 100)).toEqual(expected)
  })
})

describe('encodings a browser reads, best first', () => {
  it.each([
    ['gzip, deflate, br', ['br', 'gzip']],
    ['gzip', ['gzip']],
    ['gzip;q=1.0, br;q=0', ['gzip']],
    ['br; q=0.001', ['br']],
    ['GZIP', ['gzip']],
    ['x-gzip, brotli', []],
    ['', []],
    [undefined, []],
  ])('%s', (header, expected) => {
    expect(acceptedEncodings(header)).toEqual(expected)
  })
})

describe('a version the browser holds', () => {
  it.each([
    ['"x"', true],
    ['W/"x"', true],
    ['"a", "x"', true],
    ['*', true],
    ['"xx"', false],
    [undefined, false],
  ])('%s', (header, expected) => {
    expect(holds(header, '"x"')).toBe(expected)
  })
})
