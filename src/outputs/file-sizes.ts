import { statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fillSizes } from '../share/file-sizes.ts'
import { site } from '../site.ts'

/** Writes the sizes of files into a page that leads to them. Throws where the page names a file that was not made. */
export const withFileSizes =
  (dist: string, { media }: { media: boolean } = site) =>
  (page: string, html: string) => {
    if (!html.includes('data-file=')) return html
    const sizeOf = (file: string) => {
      const path = file.startsWith('/') ? file : posix.join(dirname(page), file)
      const stats = statSync(join(dist, path), { throwIfNoEntry: false })
      return stats?.isFile() ? stats.size : media ? undefined : 0
    }
    try {
      return fillSizes(html, sizeOf)
    } catch (error) {
      throw new Error(`${page}: ${(error as Error).message}`, { cause: error })
    }
  }
