import { createHash } from 'node:crypto'
import type { ContentFiles } from './content-files.ts'

export interface Digests {
  /** Of what every page may show: languages, words of the interface, topics, facts. */
  shared: string
  /** Of all that lies in a guide's folder, by slug. A picture counts by its size here: see made-pages/inputs.ts. */
  guides: Map<string, string>
}

/** Files that stand in the catalogue as a whole. Lessons and needs are on pages of their own. */
const shared = /^(?:languages\/[^/]+\/(?:language|ui|words)\.yaml|topics\.yaml|facts\/.*)$/

/** Digests of a content folder as it was read: what is made of a part of it can be kept until the part changes. */
export function digestsOf({ texts, binaries, voices }: ContentFiles): Digests {
  const all = createHash('sha256')
  const guides = new Map<string, ReturnType<typeof createHash>>()
  const add = (path: string, content: string) => {
    const slug = /^guides\/([^/]+)\//.exec(path)?.[1]
    if (slug === undefined && !shared.test(path)) return
    const hash = slug === undefined ? all : (guides.get(slug) ?? createHash('sha256'))
    if (slug !== undefined) guides.set(slug, hash)
    hash.update(`${path}\n${content.length}\n`).update(content)
  }
  for (const [path, text] of texts) add(path, text)
  for (const [path, bytes] of binaries) add(path, `${bytes} ${voices.get(path) ?? ''}`)
  return {
    shared: all.digest('hex'),
    guides: new Map([...guides].map(([slug, hash]) => [slug, hash.digest('hex')])),
  }
}
