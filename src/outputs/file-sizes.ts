import { statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join, posix } from 'node:path'
import { fillSizes } from '../share/file-sizes.ts'
import { site } from '../site.ts'
import { filesOf } from './dist-files.ts'
import type { OutputContext } from './output.ts'

/** Writes the sizes of files into the pages that lead to them. Fails where a page names a file that was not made. */
export const fileSizes = async (
  { dist, log }: Pick<OutputContext, 'dist' | 'log'>,
  { media }: { media: boolean } = site,
) => {
  let pages = 0
  for (const page of (await filesOf(dist)).filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(dist, page), 'utf8')
    if (!html.includes('data-file=')) continue
    const sizeOf = (file: string) => {
      const path = file.startsWith('/') ? file : posix.join(dirname(page), file)
      const stats = statSync(join(dist, path), { throwIfNoEntry: false })
      return stats?.isFile() ? stats.size : media ? undefined : 0
    }
    try {
      await writeFile(join(dist, page), fillSizes(html, sizeOf))
    } catch (error) {
      throw new Error(`${page}: ${(error as Error).message}`, { cause: error })
    }
    pages++
  }
  log(`sizes of files: ${pages} pages`)
}
