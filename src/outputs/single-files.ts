import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shareFile, shareFolder } from '../share/files.ts'
import { singleFile } from '../share/single-file.ts'
import type { OutputContext } from './output.ts'

/** `<slug>-<lang>.html` beside the share page of every guide. Before the policies, so that each file gets its own. */
export const singleFiles = async ({ dist, catalogue, siteUrl, log }: OutputContext) => {
  const photo = (path: string) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : undefined)
  let bytes = 0
  const editions = catalogue.guides.flatMap(({ editions }) => [...editions.values()])
  for (const edition of editions) {
    const { guide, language } = edition
    const path = `/${language.code}/guides/${guide.slug}/`
    const words = { address: catalogue.ui(language, 'share.address'), trial: catalogue.ui(language, 'sheet.trial') }
    const html = singleFile(await readFile(join(dist, path, 'index.html'), 'utf8'), { siteUrl, path, words, photo })
    const folder = join(dist, shareFolder(edition))
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, shareFile(edition, 'html')), html)
    bytes += Buffer.byteLength(html)
  }
  log(`single files: ${editions.length}, ${Math.round(bytes / 1000 / Math.max(1, editions.length))} KB each on average`)
}
