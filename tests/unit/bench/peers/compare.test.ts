import { describe, expect, it } from 'vitest'
import { bestPeer, ratio, verdicts } from '../../../../src/bench/peers/compare.ts'
import type { PeerRow } from '../../../../src/bench/peers/measure.ts'
import { peersTable } from '../../../../src/bench/peers/peers-table.ts'

const kinds = { html: 0, css: 0, js: 0, image: 0, font: 0, audio: 0, other: 0 }
const row = (subject: string, ms: number, bytes: number, line = 'slow3g'): PeerRow => ({
  ...{ subject, line, runs: 5 },
  first: { requests: 1, bytes, ...kinds, fcp: ms, lcp: ms, cls: 0 },
  second: { title: ms, shown: ms, requests: 1, bytes },
  real: { fcp: ms, lcp: ms, bytes, title: ms, shown: ms, secondBytes: bytes },
  scrolled: { requests: 1, bytes },
})

const rows = [
  row('cam-tay', 500, 4000),
  row('cam-tay-photos', 600, 45_000),
  row('starlight', 2000, 90_000),
  row('hugo', 1000, 100_000),
  row('hugo', 10, 10, 'village'),
]

describe('the best peer', () => {
  it('is the best at each measure, on the same line, and never one of ours', () => {
    expect(bestPeer(rows, 'slow3g', 'fcp')?.subject).toBe('hugo')
    expect(bestPeer(rows, 'slow3g', 'scrolled')?.subject).toBe('starlight')
    expect(bestPeer(rows, 'fast3g', 'fcp')).toBeUndefined()
    expect(ratio(rows, rows[0]!, 'fcp')).toBe(0.5)
    expect(ratio(rows, rows[2]!, 'fcp')).toBe(2)
    expect(ratio([rows[0]!], rows[0]!, 'fcp')).toBeUndefined()
  })

  it('decides what is met: at most the share that was promised', () => {
    const told = verdicts(rows).map(({ what, subject, met }) => `${subject} ${what}: ${met}`)
    expect(told).toEqual([
      'cam-tay FCP: true',
      'cam-tay-photos FCP: false',
      'cam-tay LCP: false',
      'cam-tay-photos LCP: false',
      'cam-tay whole page, drawn pictures: true',
      'cam-tay-photos whole page, the same photographs: false',
      'cam-tay second page: title: true',
      'cam-tay-photos second page: title: true',
      'cam-tay second page: first words: true',
      'cam-tay-photos second page: first words: true',
      'cam-tay second page, real line: title: true',
      'cam-tay-photos second page, real line: title: true',
      'cam-tay second page, real line: first words: true',
      'cam-tay-photos second page, real line: first words: true',
    ])
  })

  it('is missing when ours is measured alone: no shares, no verdicts', () => {
    const text = peersTable([rows[0]!])
    expect(text).toMatch(/slow3g +cam-tay +5 +1 +4\.0 +500 +500/)
    expect(text).not.toContain('MISSED')
    expect(verdicts([rows[0]!])).toEqual([])
  })
})

it('the table shows each figure with its share, and what was missed', () => {
  const text = peersTable(rows)
  expect(text).toMatch(/slow3g +cam-tay +5 +1 +1\.00 +4\.0 +0\.04 +500 +0\.50/)
  expect(text).toMatch(/FCP +cam-tay +hugo +0\.500 +0\.56 +met/)
  expect(text).toMatch(/FCP +cam-tay-photos +hugo +0\.600 +0\.56 +MISSED/)
})
