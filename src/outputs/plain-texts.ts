import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shareFile, shareFolder } from '../share/files.ts'
import { plainGuide } from '../share/plain-guide.ts'
import { site } from '../site.ts'
import type { OutputContext } from './output.ts'

/** `<slug>-<lang>.txt` beside the share page of every guide. */
export const plainTexts = async (
  { dist, catalogue, siteUrl, log }: OutputContext,
  { today }: { today: string } = site,
) => {
  const editions = catalogue.guides.flatMap(({ editions }) => [...editions.values()])
  for (const edition of editions) {
    const folder = join(dist, shareFolder(edition))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, shareFile(edition, 'txt')), plainGuide(edition, catalogue, { siteUrl, today }))
  }
  log(`plain texts: ${editions.length}`)
}
