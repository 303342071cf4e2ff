import type { PeerRow } from './measure.ts'

export interface Metric {
  name: string
  of: (row: PeerRow) => number
}

/** What is compared; less is better. `real`: over the line that slows workers too. */
export const metrics = {
  requests: { name: 'requests', of: ({ first }) => first.requests },
  bytes: { name: 'kB', of: ({ first }) => first.bytes },
  fcp: { name: 'FCP ms', of: ({ first }) => first.fcp },
  lcp: { name: 'LCP ms', of: ({ first }) => first.lcp },
  title: { name: '2nd: title ms', of: ({ second }) => second.title },
  shown: { name: '2nd: shown ms', of: ({ second }) => second.shown },
  secondBytes: { name: '2nd: kB', of: ({ second }) => second.bytes },
  scrolled: { name: 'scrolled kB', of: ({ scrolled }) => scrolled.bytes },
  realFcp: { name: 'real FCP ms', of: ({ real }) => real.fcp },
  realLcp: { name: 'real LCP ms', of: ({ real }) => real.lcp },
  realBytes: { name: 'real kB', of: ({ real }) => real.bytes },
  realTitle: { name: 'real 2nd: title', of: ({ real }) => real.title },
  realShown: { name: 'real 2nd: shown', of: ({ real }) => real.shown },
} satisfies Record<string, Metric>
export type MetricName = keyof typeof metrics

const isOurs = (subject: string) => subject.startsWith('cam-tay')

/** The peer that is best at it on this line; undefined when none was measured. */
export const bestPeer = (rows: PeerRow[], line: string, metric: MetricName): PeerRow | undefined =>
  rows
    .filter((row) => row.line === line && !isOurs(row.subject))
    .sort((a, b) => metrics[metric].of(a) - metrics[metric].of(b))[0]

/** 0.5: half of what the best peer needs. Undefined without peers. */
export function ratio(rows: PeerRow[], row: PeerRow, metric: MetricName): number | undefined {
  const best = bestPeer(rows, row.line, metric)
  return best && metrics[metric].of(row) / metrics[metric].of(best)
}

interface Target {
  what: string
  metric: MetricName
  /** Of the best peer, at most. */
  most: number
  subjects: string[]
}

const both = ['cam-tay', 'cam-tay-photos']

/** What was promised, on Slow 3G. */
export const TARGET_LINE = 'slow3g'
const targets: Target[] = [
  { what: 'FCP', metric: 'fcp', most: 0.56, subjects: both },
  { what: 'LCP', metric: 'lcp', most: 0.33, subjects: both },
  { what: 'whole page, drawn pictures', metric: 'scrolled', most: 0.05, subjects: ['cam-tay'] },
  { what: 'whole page, the same photographs', metric: 'scrolled', most: 0.4, subjects: ['cam-tay-photos'] },
  { what: 'second page: title', metric: 'title', most: 1, subjects: both },
  { what: 'second page: first words', metric: 'shown', most: 1, subjects: both },
  { what: 'second page, real line: title', metric: 'realTitle', most: 1, subjects: both },
  { what: 'second page, real line: first words', metric: 'realShown', most: 1, subjects: both },
]

export interface Verdict {
  what: string
  subject: string
  peer: string
  value: number
  best: number
  ratio: number
  most: number
  met: boolean
}

/** Each target for each of our pages that was measured; none without peers. */
export const verdicts = (rows: PeerRow[]): Verdict[] =>
  targets.flatMap(({ what, metric, most, subjects }) =>
    rows
      .filter(({ line, subject }) => line === TARGET_LINE && subjects.includes(subject))
      .flatMap((row): Verdict[] => {
        const best = bestPeer(rows, TARGET_LINE, metric)
        if (!best) return []
        const [value, least] = [row, best].map(metrics[metric].of) as [number, number]
        const share = value / least
        return [
          {
            what,
            subject: row.subject,
            peer: best.subject,
            value,
            best: least,
            ratio: share,
            most,
            met: share <= most,
          },
        ]
      }),
  )
