import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { packed, unpacked } from '../made-pages/pack.ts'
import { RefusedContent } from '../report.ts'
import { shareFile, shareFolder } from '../share/files.ts'
import { singleFile } from '../share/single-file.ts'
import { finishedPage, readAllowed } from './csp.ts'
import type { OutputContext } from './output.ts'

/** `<slug>-<lang>.html` beside the share page of every guide, each with a policy of its own. */
export const singleFiles = async ({ dist, catalogue, siteUrl, log, made, kept }: OutputContext) => {
  const allowed = readAllowed()
  const known = kept?.open('single')
  const photo = (path: string) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : undefined)
  let bytes = 0
  let fresh = 0
  const editions = catalogue.guides.flatMap(({ editions }) => [...editions.values()])
  for (const edition of editions) {
    const { guide, language } = edition
    const path = `/${language.code}/guides/${guide.slug}/`
    const file = `${shareFolder(edition)}/${shareFile(edition, 'html')}`
    const make = () => {
      const words = { address: catalogue.ui(language, 'share.address'), trial: catalogue.ui(language, 'sheet.trial') }
      const html = singleFile(readFileSync(join(dist, path, 'index.html'), 'utf8'), { siteUrl, path, words, photo })
      const page = finishedPage(file, Buffer.from(html), allowed)
      if (page.findings.length) throw new RefusedContent(page.findings)
      fresh++
      return packed(page)
    }
    const page = unpacked(known ? known.take(kept!.keyOf(guide, language.code), make) : make())
    mkdirSync(dirname(join(dist, file)), { recursive: true })
    writeFileSync(join(dist, file), page.bytes)
    if (page.about) made?.set(file, page.about)
    bytes += page.bytes.length
  }
  known?.sweep()
  const average = Math.round(bytes / 1000 / Math.max(1, editions.length))
  log(`single files: ${editions.length}, ${fresh} made now, ${average} KB each on average`)
}
