import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { error } from '../checks/site/check.ts'
import { filesOf } from '../outputs/dist-files.ts'
import type { Finding } from '../report.ts'
import { isCarried, isSingleFile, type Choice } from './choice.ts'
import { portable, type PortableOptions } from './portable.ts'

export interface CollectOptions {
  choice: Choice
  /** Words for the pages in a folder of the site: `hmn`; `''` is the first page. */
  words: (folder: string) => Pick<PortableOptions, 'list' | 'made'>
  onFile?: (() => void) | undefined
}

/** The files of a finished site that a pack carries, made fit for it, sorted by path; findings name links that lead nowhere. */
export async function collect(dist: string, { choice, words, onFile }: CollectOptions) {
  const all = filesOf(dist).filter((file) => !/\.(?:br|gz)$/.test(file))
  const inDist = new Set(all)
  const carried = new Set(all.filter((file) => isCarried(file, choice)))
  const find = (path: string) => {
    const name = path.slice(1)
    const file = [name, `${name}index.html`, `${name}/index.html`].find((candidate) => inDist.has(candidate))
    return file === undefined ? undefined : { file, carried: carried.has(file) }
  }

  const files = new Map<string, Uint8Array>()
  const findings: Finding[] = []
  const needed = new Set<string>()
  for (const file of carried) {
    const bytes = await readFile(join(dist, file))
    onFile?.()
    if (!file.endsWith('.html') || isSingleFile(file)) {
      files.set(file, bytes)
      continue
    }
    const folder = file.includes('/') ? file.split('/')[0]! : ''
    const page = portable(bytes.toString(), file, { find, voices: choice.voices, ...words(folder) })
    files.set(file, Buffer.from(page.html))
    for (const name of page.needs) needed.add(name)
    for (const address of page.broken)
      findings.push(
        error(file, {
          rule: 'pack-broken',
          what: `«${address}» không có trong trang đã dựng`,
          why: 'người đọc bấm vào sẽ không thấy gì',
          fix: 'chạy npm run check:site rồi sửa liên kết đó',
        }),
      )
  }
  for (const name of needed) if (!files.has(name)) files.set(name, await readFile(join(dist, name)))
  return { files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), findings }
}

/** How many files `collect` will read: for telling how far the work is. */
export const countCarried = (dist: string, choice: Choice) =>
  filesOf(dist).filter((file) => isCarried(file, choice)).length
