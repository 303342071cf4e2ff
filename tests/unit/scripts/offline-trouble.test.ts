import { expect, it } from 'vitest'
import { troubleOf } from '../../../src/scripts/offline-trouble.ts'
import { WrongFile } from '../../../src/worker/checked.ts'

const all = { secure: true, canWork: true }
const noWorkers = { secure: true, canWork: false }
const hall = { secure: false, canWork: false }

it.each([
  ['no room', new DOMException('', 'QuotaExceededError'), all, 'full'],
  ['storage forbidden', new DOMException('', 'SecurityError'), all, 'blocked'],
  ['a browser without workers', new TypeError('undefined'), noWorkers, 'blocked'],
  ['no room comes first', new DOMException('', 'QuotaExceededError'), noWorkers, 'full'],
  ['the Wi-Fi of a village hall, over plain http', new DOMException('', 'SecurityError'), hall, 'plain'],
  ['the network broke', new TypeError('Failed to fetch'), all, 'no-signal'],
  ['half a file', new WrongFile('/a'), all, 'no-signal'],
  ['something thrown that is no error', undefined, all, 'no-signal'],
] as const)('%s', (_, error, means, told) => {
  expect(troubleOf(error, means)).toBe(told)
})
