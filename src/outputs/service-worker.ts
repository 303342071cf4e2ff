import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bundle } from '../worker/bundle.ts'
import type { Core } from '../worker/core.ts'
import { makeLists } from '../worker/make.ts'
import { filesOf } from './dist-files.ts'
import { serverFolder } from './headers.ts'
import type { OutputContext } from './output.ts'

/** The worker's text: its core first, then the code, which is the same for every library. */
export const workerText = (core: Core, code: string) => `const CORE_FILES=${JSON.stringify(core)};${code}`

function put(file: string, bytes: string | Buffer) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
}

/**
 * `/sw.js`, the lists of what can be saved, and, beside the site, the kill switch `sw-off.js`, which in need is published as
 * `/sw.js`. After everything that changes a page or a script: phones refuse a file that differs from its hash by one letter.
 */
export const serviceWorker = async ({ dist, catalogue, log }: Pick<OutputContext, 'dist' | 'catalogue' | 'log'>) => {
  const files = filesOf(dist).filter((file) => !/\.(?:br|gz)$/.test(file))
  const { made, core } = makeLists({ files, read: (file) => readFileSync(join(dist, file)) }, catalogue)
  for (const [path, bytes] of made) put(join(dist, path), bytes)
  put(join(dist, 'sw.js'), workerText(core, await bundle('worker.ts')))
  put(join(serverFolder(dist), 'sw-off.js'), await bundle('off.ts'))
  log(`service worker: ${core.files.length} files in its core, ${made.size - catalogue.languages.length} lists to save`)
}
