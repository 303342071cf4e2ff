import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Catalogue } from '../../src/catalogue/catalogue.ts'
import { loadCatalogue } from '../../src/catalogue/from-disk.ts'
import { filesOf } from '../../src/outputs/dist-files.ts'
import { workerText } from '../../src/outputs/service-worker.ts'
import { bundle } from '../../src/worker/bundle.ts'
import { makeLists } from '../../src/worker/make.ts'

/** A finished site that can be changed and deployed again without building it. */
export interface Library {
  /** What differs from the folder: file → bytes, or null for "gone". */
  changed: Map<string, Buffer | null>
  text(file: string): string
  /** Changes files and makes the worker and its lists anew, as a build would. */
  change(files: Record<string, string | null>): Promise<void>
  dist: string
  killSwitch: string
}

let prepared: Promise<{ files: string[]; catalogue: Catalogue; code: string; killSwitch: string }> | undefined

const prepare = async (dist: string) => ({
  files: filesOf(dist).filter((file) => !/\.(?:br|gz)$/.test(file)),
  catalogue: loadCatalogue(resolve('content'), { showDrafts: true, today: '2026-11-22' }),
  code: await bundle('worker.ts'),
  killSwitch: await bundle('off.ts'),
})

/** The library of a built `dist`, as it is. */
export async function libraryOf(dist: string): Promise<Library> {
  const { files, catalogue, code, killSwitch } = await (prepared = prepared ?? prepare(dist))
  const changed = new Map<string, Buffer | null>()
  const read = (file: string) => changed.get(file) ?? readFileSync(join(dist, file))
  return {
    dist,
    changed,
    killSwitch,
    text: (file) => read(file).toString(),
    async change(more) {
      for (const [file, text] of Object.entries(more)) changed.set(file, text === null ? null : Buffer.from(text))
      const all = new Set([...files, ...changed.keys()].filter((file) => changed.get(file) !== null))
      const { made, core } = makeLists({ files: [...all], read }, catalogue)
      made.set('/sw.js', Buffer.from(workerText(core, code)))
      for (const [path, bytes] of made) {
        const before = await readFile(join(dist, path)).catch(() => undefined)
        // as on hosts whose ETag is made from the content
        if (before?.equals(bytes)) changed.delete(path.slice(1))
        else changed.set(path.slice(1), bytes)
      }
    },
  }
}
