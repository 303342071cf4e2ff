import { gunzipSync } from 'node:zlib'
import * as pagefind from 'pagefind'
import type { SearchDocument } from './documents.ts'

/** Of all that the indexer writes, what the search page loads. */
const needed =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_meta|index\/.*)$/

export interface FullTextIndex {
  /** Files to serve, by path inside the index's folder. */
  files: Map<string, Buffer>
  /** A record's url → the id that results carry, without its language. */
  ids: Map<string, string>
}

/** Indexes documents with Pagefind; throws with its own words when it refuses one. The same documents give the same bytes. */
export async function buildIndex(documents: SearchDocument[]): Promise<FullTextIndex> {
  try {
    const { index, errors } = await pagefind.createIndex({ maxFragments: 1 })
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`)
    for (const { url, html } of documents) {
      const added = await index.addHTMLFile({ url, content: html })
      if (added.errors.length) throw new Error(`Pagefind refused ${url}: ${added.errors.join('; ')}`)
    }
    const made = await index.getFiles()
    if (made.errors.length) throw new Error(`Pagefind made no index: ${made.errors.join('; ')}`)
    const all = made.files
      .map(({ path, content }) => [path, Buffer.from(content)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return {
      files: new Map(
        all.filter(([path]) => needed.test(path)).map(([path, content]) => [path, unpacked(path, content)]),
      ),
      ids: idsOf(all.filter(([path]) => path.startsWith('fragment/'))),
    }
  } finally {
    await pagefind.close()
  }
}

/** Pagefind reads its data unpacked too: brotli, which the host applies, is a sixth smaller, and the phone unpacks nothing. */
const unpacked = (path: string, content: Buffer) =>
  /\.(?:pf_\w+|pagefind)$/.test(path) ? gunzipSync(content) : content

interface Fragment {
  url: string
}

const isFragment = (read: object): read is Fragment => 'url' in read && typeof read.url === 'string'

/** Results carry ids only; the fragments, which are not served, say of which record. */
function idsOf(fragments: (readonly [path: string, content: Buffer])[]) {
  const ids: FullTextIndex['ids'] = new Map()
  for (const [path, content] of fragments) {
    const read = JSON.parse(gunzipSync(content).toString().slice('pagefind_dcd'.length)) as
      Fragment | Record<string, Fragment>
    // A language with one record has it alone, named by its id.
    const all = isFragment(read) ? { [path.replace(/^.*\/|\.pf_fragment$/g, '')]: read } : read
    for (const [id, { url }] of Object.entries(all)) ids.set(url, id.slice(id.indexOf('_') + 1))
  }
  return ids
}
