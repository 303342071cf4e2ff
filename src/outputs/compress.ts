import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { isCompressible } from '../serve/types.ts'
import { filesOf } from './dist-files.ts'
import { madeFolder } from './made-once.ts'
import type { OutputContext } from './output.ts'

const brotli = promisify(brotliCompress)
const deflate = promisify(gzip)

const forms = {
  '.br': (bytes: Buffer) =>
    brotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  // zlib writes no time into the header, only the system's number, which is fixed here to be the same everywhere
  '.gz': async (bytes: Buffer) => {
    const out = await deflate(bytes, { level: 9 })
    out[9] = 255
    return out
  },
}

type Suffix = keyof typeof forms

/** The compressed bytes, from the cache if the same bytes were compressed before. Empty when compressing gains nothing. */
const compressed = async (cache: string, digest: string, bytes: Buffer, suffix: Suffix) => {
  const file = join(cache, digest + suffix)
  const known = await readFile(file).catch(() => undefined)
  if (known) return known
  const smaller = await forms[suffix](bytes)
  const result = smaller.length < bytes.length ? smaller : Buffer.alloc(0)
  // written aside and moved, so that a build stopped halfway leaves no half file behind
  const aside = join(cache, randomUUID())
  await writeFile(aside, result)
  await rename(aside, file)
  return result
}

const compressFile = async (cache: string, path: string) => {
  const bytes = await readFile(path)
  const digest = createHash('sha256').update(bytes).digest('hex')
  for (const suffix of Object.keys(forms) as Suffix[]) {
    const result = await compressed(cache, digest, bytes, suffix)
    if (result.length) await writeFile(path + suffix, result)
    else await rm(path + suffix, { force: true })
  }
}

/** Puts `.br` and `.gz` beside every text file that they make smaller. Equal files always give equal bytes. */
export const compress = async (
  { dist, log }: Omit<OutputContext, 'catalogue'>,
  cache = join(madeFolder(), 'compress'),
) => {
  const began = performance.now()
  await mkdir(cache, { recursive: true })
  const queue = filesOf(dist).filter(isCompressible)
  const total = queue.length
  // zlib works on threads of its own: a few files at a time keep all processors busy
  let told = began
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      await compressFile(cache, join(dist, file))
      if (performance.now() - told < 2000) continue
      told = performance.now()
      log(`compressing: ${total - queue.length} of ${total} files`)
    }
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
  log(`compressed ${total} files in ${((performance.now() - began) / 1000).toFixed(1)} s`)
}
