import { chromium } from 'playwright-core'
import { launchOptions } from '../chromium.ts'
import { median } from '../median.ts'
import { scrollThrough } from '../visit.ts'
import type { Certificate } from './certificate.ts'
import { serveEvenly } from './even-server.ts'
import { visitBoth, visitBothForReal, type Journey, type RealJourney } from './journey.ts'
import type { Line } from './lines.ts'
import { startRelay } from './relay.ts'

/** A built site to compare. */
export interface Subject {
  name: string
  dist: string
  /** Paths of two guides; the first links to the second. */
  guides: [string, string]
}

type Numbers<T> = { [K in keyof T]: number }

/** One site on one line: medians of `runs` cold visits. Bytes on the wire; ms. */
export interface PeerRow {
  subject: string
  line: string
  runs: number
  first: Numbers<Journey['first']>
  second: Numbers<Journey['second']>
  /** The same over a line that also slows workers. */
  real: Numbers<RealJourney>
  /** The whole page, scrolled to its end. */
  scrolled: { requests: number; bytes: number }
}

const medians = <T extends object>(all: T[]) =>
  Object.fromEntries(
    Object.keys(all[0]!).map((key) => [key, median(all.map((one) => one[key as keyof T] as number))]),
  ) as Numbers<T>

export interface Measured {
  browser: string
  rows: PeerRow[]
}

const args = ['--ignore-certificate-errors', '--disable-quic', '--disable-background-networking']

/** Visits every subject on every line. Runs take turns, so that a busy minute of this machine meets all alike. */
export async function measurePeers(
  subjects: Subject[],
  lines: Line[],
  path: string,
  certificate: Certificate,
  onStep: (done: number, total: number) => void,
): Promise<Measured> {
  const usual = launchOptions(path)
  const browser = await chromium.launch({ ...usual, args: [...usual.args, ...args] })
  const closing: (() => Promise<unknown>)[] = [() => browser.close()]
  try {
    const served = await Promise.all(
      subjects.map(async (subject) => {
        const server = await serveEvenly(subject.dist, certificate)
        closing.push(server.close)
        return { ...subject, port: server.port, base: `https://localhost:${server.port}` }
      }),
    )
    const total = lines.reduce((sum, { runs }) => sum + runs * subjects.length, 0)
    let done = 0
    const scrolled = new Map<string, PeerRow['scrolled']>()
    for (const { name, base, guides } of served) {
      const { requests, bytes } = await scrollThrough(browser, base + guides[0])
      scrolled.set(name, { requests, bytes })
    }
    const rows: PeerRow[] = []
    for (const line of lines) {
      const visits = served.map((subject) => ({ subject, near: [] as Journey[], real: [] as RealJourney[] }))
      for (let run = 0; run < line.runs; run++)
        for (const { subject, near, real } of visits) {
          onStep(done++, total)
          const { base, port, guides } = subject
          near.push(await visitBoth(browser, base + guides[0], guides[1], line.imitated))
          const relay = await startRelay(port, line.real)
          try {
            real.push(await visitBothForReal(browser, relay, ...guides))
          } finally {
            await relay.close()
          }
        }
      for (const { subject, near, real } of visits)
        rows.push({
          subject: subject.name,
          line: line.name,
          runs: line.runs,
          first: medians(near.map(({ first }) => first)),
          second: medians(near.map(({ second }) => second)),
          real: medians(real),
          scrolled: scrolled.get(subject.name)!,
        })
    }
    return { browser: browser.version(), rows }
  } finally {
    for (const close of closing) await close()
  }
}
