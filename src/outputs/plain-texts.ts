import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shareFile, shareFolder } from '../share/files.ts'
import { plainGuide } from '../share/plain-guide.ts'
import { site } from '../site.ts'
import type { OutputContext } from './output.ts'

/** `<slug>-<lang>.txt` beside the share page of every guide. */
export const plainTexts = async (
  { dist, catalogue, siteUrl, log, kept }: OutputContext,
  { today }: { today: string } = site,
) => {
  const known = kept?.open('text')
  const editions = catalogue.guides.flatMap(({ editions }) => [...editions.values()])
  for (const edition of editions) {
    const folder = join(dist, shareFolder(edition))
    const make = () => Buffer.from(plainGuide(edition, catalogue, { siteUrl, today }))
    mkdirSync(folder, { recursive: true })
    writeFileSync(
      join(folder, shareFile(edition, 'txt')),
      known ? known.take(kept!.keyOf(edition.guide, edition.language.code), make) : make(),
    )
  }
  known?.sweep()
  log(`plain texts: ${editions.length}`)
}
