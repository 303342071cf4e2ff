import { load } from 'cheerio'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { mostOnPage, pagePaths } from '../catalogue/split.ts'
import type { LaterList } from '../scripts/search-later.ts'
import { fillAttribute } from './fill-attribute.ts'
import { contentKey } from './made-once.ts'
import type { OutputContext } from './output.ts'

/**
 * What the search of a long list needs of its later pages, as one file a language: their items, and the shapes that the first
 * page lacks. Named by its content; the first page says where it is (`data-later`).
 */
export const laterLists = async ({ dist, catalogue, log }: Pick<OutputContext, 'dist' | 'catalogue' | 'log'>) => {
  let bytes = 0
  for (const { code } of catalogue.languages) {
    const [first, ...later] = pagePaths(`/${code}/search/`, catalogue.guides.length, mostOnPage.all)
    if (!later.length) continue
    const read = async (path: string) => load(await readFile(join(dist, path, 'index.html'), 'utf8'))
    const shapesIn = (page: ReturnType<typeof load>) =>
      page('.sym > symbol')
        .toArray()
        .map((symbol): [string, string] => [page(symbol).attr('id')!, page.xml(symbol)])
    const pages = await Promise.all(later.map(read))
    const shapes = new Map(pages.flatMap(shapesIn))
    for (const [id] of shapesIn(await read(first!))) shapes.delete(id)
    const list: LaterList = {
      items: pages.map((page) => page('#list').html()!.trim()).join(''),
      shapes: [...shapes.values()].join(''),
    }
    const text = JSON.stringify(list)
    const path = `/a/search/list-${code}-${contentKey(text)}.json`
    await mkdir(dirname(join(dist, path)), { recursive: true })
    await writeFile(join(dist, path), text)
    await fillAttribute(join(dist, first!, 'index.html'), 'data-later', path)
    bytes += Buffer.byteLength(text)
  }
  if (bytes) log(`lists that the search reads: ${Math.round(bytes / 1000)} KB`)
}
