import { createHash } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import { importsOf } from '../checks/site/scripts.ts'
import { isCompressible } from '../serve/types.ts'
import type { Listed } from './names.ts'
import { mediaOf } from './parts-of.ts'

/** A finished site: its files as `vi/index.html`, and how one is read. */
export interface FinishedSite {
  files: string[]
  read: (file: string) => Buffer
}

/** What is known of a file: as it stands in a list, and what else it leads to. */
interface Known {
  listed: Listed
  /** Scripts that a page names. */
  scripts: string[]
  photos: string[]
  voices: string[]
}

/** `/vi/` → `vi/index.html`, `/a/x.js` → `a/x.js` */
const fileOf = (path: string) => path.slice(1) + (path.endsWith('/') ? 'index.html' : '')

/** As `digestOf` of the phone (digest.ts). */
export const digestNow = (bytes: Buffer) => createHash('sha256').update(bytes).digest().toString('base64url', 0, 12)

// The quickest brotli takes a third more than the one that the compressing output writes, whatever the page, and a
// three-hundredth of its time. So a part is told within a twentieth, a single file within a fifth.
const BEST_OF_QUICKEST = 0.76
const quickest = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }

const onWire = (file: string, bytes: Buffer) =>
  isCompressible(file) ? Math.round(brotliCompressSync(bytes, quickest).length * BEST_OF_QUICKEST) : bytes.length

const scriptTags = /"(\/a\/[^"/]+\.js)"/g

/** What is asked of the files of a finished site, by their addresses; each is read and measured once. */
export function measured({ files, read }: FinishedSite) {
  const addresses = new Map(files.map((file) => [`/${file}`, `/${file}`]))
  const has = (path: string) => addresses.has(`/${fileOf(path)}`)
  // a piece of a page's text would keep the whole page in memory
  const own = (paths: string[]) => paths.map((path) => addresses.get(path) ?? path)
  const measure = (path: string): Known => {
    const bytes = read(fileOf(path))
    const html = path.endsWith('/') ? bytes.toString() : ''
    return {
      listed: [path, digestNow(bytes), onWire(fileOf(path), bytes)],
      scripts: own([...html.matchAll(scriptTags)].map(([, script]) => script!).filter(has)),
      photos: own(mediaOf(html, 'photos')),
      voices: own(mediaOf(html, 'voices')),
    }
  }
  const known = once(measure)
  const importedBy = once((path) =>
    importsOf(read(fileOf(path)).toString())
      .map((name) => new URL(name, `https://site${path}`).pathname)
      .filter(has),
  )
  return {
    has,
    known,
    /** Scripts of pages with all that they import, also later. */
    scriptsOf(pages: string[]) {
      const found = new Set(pages.flatMap((page) => known(page).scripts))
      // a set goes on with what is added on the way
      for (const path of found) for (const imported of importedBy(path)) found.add(imported)
      return [...found].sort()
    },
    paths: [...addresses.keys()],
  }
}

/** `make` is called once for each path. */
function once<T>(make: (path: string) => T) {
  const known = new Map<string, T>()
  return (path: string) => {
    const before = known.get(path)
    if (before) return before
    const now = make(path)
    known.set(path, now)
    return now
  }
}

export type Measured = ReturnType<typeof measured>
