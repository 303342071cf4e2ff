import { alignColumns } from '../table.ts'
import { metrics, ratio, verdicts, TARGET_LINE, type MetricName } from './compare.ts'
import type { PeerRow } from './measure.ts'

const imitated: MetricName[] = ['requests', 'bytes', 'fcp', 'lcp', 'title', 'shown', 'secondBytes', 'scrolled']
const real: MetricName[] = ['realFcp', 'realLcp', 'realBytes', 'realTitle', 'realShown']

const value = (metric: MetricName, number: number) =>
  metrics[metric].name.includes('kB') ? (number / 1000).toFixed(1) : String(Math.round(number))

const block = (rows: PeerRow[], names: MetricName[]) =>
  alignColumns([
    ['line', 'subject', 'runs', ...names.flatMap((name) => [metrics[name].name, '×'])],
    ...rows.map((row) => [
      row.line,
      row.subject,
      String(row.runs),
      ...names.flatMap((name) => [value(name, metrics[name].of(row)), ratio(rows, row, name)?.toFixed(2) ?? '']),
    ]),
  ])

/** Measurements as a person reads them. */
export function peersTable(rows: PeerRow[]): string {
  const judged = verdicts(rows)
  const parts = [
    'The same guide, a cold phone (360x720, 2x, CPU 4 times slower), medians; × is the share of the best peer.',
    'The browser imitates the line; service workers are blocked, as their requests would pass it by:',
    block(rows, imitated),
    'A real slow line, for every byte of every connection; workers do what they do (bytes: until nothing more is loaded):',
    block(rows, real),
  ]
  if (judged.length)
    parts.push(
      `Targets on ${TARGET_LINE}:`,
      alignColumns([
        ['target', 'subject', 'best peer', 'share', 'at most', ''],
        ...judged.map(({ what, subject, peer, ratio, most, met }) => [
          ...[what, subject, peer, ratio.toFixed(3), most.toFixed(2), met ? 'met' : 'MISSED'],
        ]),
      ]),
    )
  return parts.join('\n\n')
}
