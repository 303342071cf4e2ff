import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Output } from '../outputs/output.ts'
import { sharePictures } from '../outputs/share-pictures.ts'
import { sheets } from '../outputs/sheets.ts'
import { strips } from '../outputs/strips.ts'
import { alignColumns } from './table.ts'

const makers: Record<string, Output> = { 'share pictures': sharePictures, strips, sheets }

/** Seconds that one kind of file takes: `cold` with an empty cache, `warm` in the build after it. */
export interface MadeRow {
  kind: string
  files: number
  cold: number
  warm: number
  /** CPU seconds of the cold run. */
  cpu: number
}

/** Makes all pictures and sheets of a library twice, in a temporary folder with a cache of its own. */
export async function benchMade(catalogue: Catalogue, onProgress: (kind: string) => void): Promise<MadeRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cam-tay-made-'))
  const kept = process.env['MADE_DIR']
  process.env['MADE_DIR'] = join(folder, 'cache')
  const run = async (output: Output) => {
    const began = performance.now()
    let last = ''
    const log = (line: string) => (last = line)
    await output({ dist: join(folder, 'dist'), catalogue, siteUrl: 'https://camtay.example', log })
    return { seconds: (performance.now() - began) / 1000, files: Number(last.match(/\d+/)?.[0]) }
  }
  try {
    const rows: MadeRow[] = []
    for (const [kind, output] of Object.entries(makers)) {
      onProgress(kind)
      const before = process.cpuUsage()
      const cold = await run(output)
      const { user, system } = process.cpuUsage(before)
      const warm = await run(output)
      rows.push({ kind, files: cold.files, cold: cold.seconds, warm: warm.seconds, cpu: (user + system) / 1e6 })
    }
    return rows
  } finally {
    if (kept === undefined) delete process.env['MADE_DIR']
    else process.env['MADE_DIR'] = kept
    await rm(folder, { recursive: true, force: true })
  }
}

export const madeTable = (rows: MadeRow[]) =>
  alignColumns([
    ['made', 'files', 'cold s', 's each', 'cpu s', 'next build s', 'next / cold'],
    ...rows.map(({ kind, files, cold, warm, cpu }) => [
      kind,
      String(files),
      cold.toFixed(1),
      (cold / files).toFixed(3),
      cpu.toFixed(1),
      warm.toFixed(1),
      (warm / cold).toFixed(2),
    ]),
  ])
