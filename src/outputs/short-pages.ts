import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lettersOf, shortPage } from '../share/short-page.ts'
import type { OutputContext } from './output.ts'

/** The short addresses of paper, two files for each guide and language: as pages they would be most of what Astro has to make. */
export const shortPages = async ({ dist, catalogue, siteUrl, log }: OutputContext) => {
  let written = 0
  for (const { bones, editions } of catalogue.guides)
    for (const edition of editions.values()) {
      const html = shortPage(edition, siteUrl)
      for (const letter of lettersOf(edition.language.letter)) {
        const folder = join(dist, letter, String(bones.number))
        await mkdir(folder, { recursive: true })
        await writeFile(join(folder, 'index.html'), html)
        written++
      }
    }
  log(`short addresses: ${written}`)
}
