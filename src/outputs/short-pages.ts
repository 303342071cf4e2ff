import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { RefusedContent } from '../report.ts'
import { lettersOf, shortPage } from '../share/short-page.ts'
import { finishedPage, readAllowed } from './csp.ts'
import type { OutputContext } from './output.ts'

/** The short addresses of paper, two files for each guide and language: as pages they would be most of what Astro has to make. */
export const shortPages = async ({ dist, catalogue, siteUrl, log, made }: OutputContext) => {
  const allowed = readAllowed()
  let written = 0
  for (const { bones, editions } of catalogue.guides)
    for (const edition of editions.values()) {
      const page = Buffer.from(shortPage(edition, siteUrl))
      for (const letter of lettersOf(edition.language.letter)) {
        const file = `${letter}/${bones.number}/index.html`
        const { bytes, about, findings } = finishedPage(file, page, allowed)
        if (findings.length) throw new RefusedContent(findings)
        mkdirSync(dirname(join(dist, file)), { recursive: true })
        writeFileSync(join(dist, file), bytes)
        made?.set(file, about)
        written++
      }
    }
  log(`short addresses: ${written}`)
}
