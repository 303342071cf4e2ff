import { stat } from 'node:fs/promises'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { benchPage, largestGuide } from '../bench/page.ts'
import { pageTable } from '../bench/page-table.ts'
import { makeCertificate } from '../bench/peers/certificate.ts'
import { verdicts } from '../bench/peers/compare.ts'
import { lines } from '../bench/peers/lines.ts'
import { measurePeers } from '../bench/peers/measure.ts'
import { peersTable } from '../bench/peers/peers-table.ts'
import { prepareSubjects, subjectNames } from '../bench/peers/subjects.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { buildSite } from './build-site.ts'
import { progress } from './progress.ts'

interface PageOptions {
  chromium: string
  runs: number | undefined
  json: boolean | undefined
}

/** One page of the site as it is built. */
export async function runPageBench(guide: string | undefined, lang: string, { chromium, runs = 5, json }: PageOptions) {
  const slug = guide ?? (await largestGuide(site.outDir, lang).catch(() => undefined))
  const file = join(site.outDir, lang, 'guides', slug ?? '', 'index.html')
  if (!slug || !(await stat(file).catch(() => undefined)))
    throw new Refusal(`Chưa có bài ${slug ?? 'nào'} ở tiếng ${lang} trong "${site.outDir}". Hãy chạy: npm run build`)
  const { step, end } = progress('Đang đo')
  const rows = await benchPage(site.outDir, { chromium, lang, guide: slug, runs, onProgress: step })
  end()
  console.log(json ? JSON.stringify(rows, null, 2) : pageTable(rows))
  return 0
}

const chosenOf = <T>(option: string, given: string | undefined, all: T[], nameOf: (one: T) => string): T[] => {
  const named = given?.split(',') ?? all.map(nameOf)
  const strange = named.find((name) => !all.some((one) => nameOf(one) === name))
  if (strange !== undefined) throw new Refusal(`--${option} ${strange}: one or more of ${all.map(nameOf).join(',')}`)
  return all.filter((one) => named.includes(nameOf(one)))
}

interface PeerOptions extends PageOptions {
  only: string | undefined
  lines: string | undefined
  folder: string | undefined
}

/** Our page beside those of other tools with the same content. `cam-tay` stands for both forms of it. */
export async function runPeersBench({ chromium, runs, json, only, lines: onLines, folder }: PeerOptions) {
  const start = performance.now()
  const widened = only?.replace(/(^|,)cam-tay(?=,|$)/, '$1cam-tay,cam-tay-photos')
  const names = chosenOf('only', widened, subjectNames, (name) => name)
  const onThese = chosenOf('lines', onLines, lines, ({ name }) => name).map((line) => ({
    ...line,
    runs: runs ?? line.runs,
  }))
  const place = resolve(folder ?? 'node_modules/.cache/cam-tay/peers')
  // first, as it may be missing, and building takes minutes
  const certificate = await makeCertificate()
  const prepared = await prepareSubjects(names, place, buildSite, (what) => console.error(`${what}…`))
  const { step, end } = progress('measuring')
  const { browser, rows } = await measurePeers(prepared.subjects, onThese, chromium, certificate, step)
  end()
  const versions = { ...prepared.versions, chromium: browser, node: process.versions.node }
  console.log(json ? JSON.stringify({ versions, rows, targets: verdicts(rows) }, null, 2) : peersTable(rows))
  const told = Object.entries(versions).map(([name, version]) => `${name} ${version}`)
  const machine = `${cpus().length} x ${cpus()[0]?.model ?? 'CPU'}, load ${loadavg()[0]!.toFixed(1)}`
  console.error(`\n${told.join(', ')}; ${machine}; ${((performance.now() - start) / 1000).toFixed(0)} s`)
  return 0
}
