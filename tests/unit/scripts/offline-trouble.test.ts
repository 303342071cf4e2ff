import { expect, it } from 'vitest'
import { troubleOf } from '../../../src/scripts/offline-trouble.ts'
import { WrongFile } from '../../../src/worker/checked.ts'

it.each([
  ['no room', new DOMException('', 'QuotaExceededError'), true, 'full'],
  ['storage forbidden', new DOMException('', 'SecurityError'), true, 'blocked'],
  ['a browser without workers', new TypeError('undefined'), false, 'blocked'],
  ['no room comes first', new DOMException('', 'QuotaExceededError'), false, 'full'],
  ['the network broke', new TypeError('Failed to fetch'), true, 'no-signal'],
  ['half a file', new WrongFile('/a'), true, 'no-signal'],
  ['something thrown that is no error', undefined, true, 'no-signal'],
] as const)('%s', (_, error, canWork, told) => {
  expect(troubleOf(error, canWork)).toBe(told)
})
