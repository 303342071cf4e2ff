import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { Refusal } from '../exchange/refusal.ts'
import { formatFinding, sortFindings, type Finding } from '../report.ts'
import { budgets } from '../site.ts'
import { aboutZim, howToOpen, wordsIn } from './about.ts'
import { collect, countCarried } from './collect.ts'
import { plansFor, type Plan, type Wanted } from './plan.ts'
import { tooLarge, verifyPack } from './verify.ts'
import { zimOf } from './zim.ts'
import { zipOf } from './zip.ts'

export interface PackOptions extends Wanted {
  /** The finished site. */
  dist: string
  /** Folder for the packs. */
  out: string
  catalogue: Catalogue
  siteUrl: string | undefined
  today: string
  onProgress?: (done: number, total: number) => void
}

export interface MadePack {
  kind: 'zip' | 'zim'
  /** Path of the pack. */
  file: string
  bytes: number
  /** How many files are inside. */
  files: number
  languages: string[]
  seconds: number
}

const SHOWN = 20

function refuse(findings: Finding[]) {
  if (!findings.length) return
  const shown = sortFindings(findings).slice(0, SHOWN).map(formatFinding).join('\n\n')
  throw new Refusal(`Không đóng gói được: ${findings.length} lỗi.\n\n${shown}`)
}

/** Files of a pack, verified. `onStep` is told twice of every page: read, and verified. */
async function filesFor({ choice, zimOf }: Plan, options: PackOptions, onStep: () => void) {
  const collected = await collect(options.dist, { choice, words: wordsIn(options), onFile: onStep })
  refuse(collected.findings)
  const { files } = collected
  if (!zimOf) files.set('HUONG-DAN.txt', Buffer.from(howToOpen(options, choice.languages, choice.files)))
  refuse(verifyPack(files, onStep))
  return files
}

/**
 * Makes one zip of the chosen languages and a ZIM archive of each. Every pack is verified before it is written; what would fail
 * its reader is a Refusal that names it, and a pack is seen under its name only when it is whole.
 */
export async function makePacks(options: PackOptions): Promise<MadePack[]> {
  const { dist, out, catalogue, onProgress } = options
  const plans = plansFor(catalogue, options).map((plan) => ({ ...plan, count: countCarried(dist, plan.choice) }))
  // writing takes about as long as verifying
  const total = plans.reduce((sum, { count }) => sum + 3 * count, 0)
  let done = 0
  let end = 0
  await mkdir(out, { recursive: true })

  const made: MadePack[] = []
  for (const plan of plans) {
    const start = Date.now()
    const later = (end += 3 * plan.count)
    const step = () => onProgress?.((done = Math.min(done + 1, later - plan.count)), total)
    const files = await filesFor(plan, options, step)
    const waiting = setInterval(() => onProgress?.(done, total), 1000)
    const logo = plan.zimOf && (await readFile(join(dist, 'favicon.svg')))
    const writing =
      plan.zimOf && logo
        ? zimOf(files, aboutZim(options, plan.zimOf), logo)
        : Promise.resolve(zipOf(files, { folder: 'cam-tay', today: options.today }))
    const bytes = await writing.finally(() => clearInterval(waiting))
    if (!plan.zimOf) refuse(tooLarge(plan.name, files, bytes.length, budgets.library))
    const file = join(out, plan.name)
    await writeFile(`${file}.part`, bytes)
    await rename(`${file}.part`, file)
    onProgress?.((done = later), total)
    const { languages } = plan.choice
    const seconds = (Date.now() - start) / 1000
    made.push({ kind: plan.zimOf ? 'zim' : 'zip', file, bytes: bytes.length, files: files.size, languages, seconds })
  }
  return made
}
