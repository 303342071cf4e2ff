import { brotliCompressSync, constants } from 'node:zlib'
import { importsOf } from '../checks/site/scripts.ts'
import { isCompressible } from '../serve/types.ts'
import { digestOf } from './digest.ts'
import type { Listed } from './names.ts'

/** A finished site: its files as `vi/index.html`, and how one is read. */
export interface FinishedSite {
  files: string[]
  read: (file: string) => Promise<Buffer>
}

/** `/vi/` → `vi/index.html`, `/a/x.js` → `a/x.js` */
const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '')

// what the compressing output writes is a little smaller; this takes a tenth of its time
const onWire = (file: string, bytes: Buffer) =>
  isCompressible(file)
    ? brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }).length
    : bytes.length

const scriptTags = /"(\/a\/[^"/]+\.js)"/g

/** `make` is called once for each path. */
function once<T>(make: (path: string) => Promise<T>) {
  const known = new Map<string, Promise<T>>()
  return (path: string) => {
    const before = known.get(path)
    if (before) return before
    const now = make(path)
    known.set(path, now)
    return now
  }
}

/** What is asked of the files of a finished site, by their addresses; each is read and measured once. */
export function measured({ files, read }: FinishedSite) {
  const have = new Set(files)
  const has = (path: string) => have.has(fileOf(path))
  const textOf = async (path: string) => (await read(fileOf(path))).toString()
  const listed = once(async (path): Promise<Listed> => {
    const bytes = await read(fileOf(path))
    return [path, await digestOf(new Uint8Array(bytes)), onWire(fileOf(path), bytes)]
  })
  const importedBy = once(async (path) =>
    importsOf(await textOf(path))
      .map((name) => new URL(name, `https://site${path}`).pathname)
      .filter(has),
  )
  /** Scripts of a page with all that they import, also later. */
  const scriptsOf = once(async (page) => {
    const found = new Set([...(await textOf(page)).matchAll(scriptTags)].map(([, path]) => path!).filter(has))
    // a set goes on with what is added on the way
    for (const path of found) for (const imported of await importedBy(path)) found.add(imported)
    return [...found]
  })
  return { has, textOf, listed, scriptsOf, paths: files.map((file) => `/${file}`) }
}

export type Measured = ReturnType<typeof measured>
