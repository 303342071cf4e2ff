import type { AstroPrerenderer } from 'astro'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { partIsDone } from '../build-parts.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { guideNamed } from '../catalogue/guide-named.ts'
import { finishedPage, readAllowed, type FinishedPage } from '../outputs/csp.ts'
import { RefusedContent } from '../report.ts'
import { guidePath } from './guide-paths.ts'
import type { inputKeys } from './inputs.ts'
import type { Kept } from './kept.ts'
import { packed, unpacked, type Packed } from './pack.ts'

interface Making {
  dist: string
  catalogue: Catalogue
  /** Key of everything that a guide's pages in a language depend on. */
  keyOf: ReturnType<typeof inputKeys>
  kept: Kept
  log: (line: string) => void
}

/** Pages that are written with their policies, by file: the outputs need not read them again. */
export type MadePages = Map<string, FinishedPage['about']>

const origin = 'https://page.invalid'

type Path = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number]

/** A path that is made here: its file, and where what an earlier build made of it is kept. */
interface OurPath extends Path {
  file: string
  isPage: boolean
  key: (() => string) | undefined
}

/**
 * Astro's own way of making pages, but for writing them: for thousands of pages Astro's writing and telling of each costs more
 * than the page. Of the guides' pages, what an earlier build made of the same inputs is taken. Files that are no pages, and the
 * page of a wrong address, which stands elsewhere, are left to Astro.
 */
export function withKeptPages(base: AstroPrerenderer, { dist, catalogue, keyOf, kept, log }: Making, made: MadePages) {
  function ours(path: Path): OurPath[] {
    const { pathname, route } = path
    const ofGuide = guidePath(pathname)
    const guide = ofGuide && guideNamed(catalogue, ofGuide.slug)
    if (guide) {
      const { file, kind, language } = ofGuide
      return [{ ...path, file, isPage: kind !== 'code', key: () => `${keyOf(guide, language)}-${kind}` }]
    }
    if (route.type !== 'page' || route.route === '/404') return []
    return [{ ...path, file: posix.join(pathname, 'index.html').replace(/^\//, ''), isPage: true, key: undefined }]
  }

  async function render({ pathname, route, isPage }: OurPath) {
    const request = new Request(`${origin}${posix.join('/', pathname, isPage ? '/' : '')}`)
    const result = await base.render(request, { routeData: route })
    const response = result instanceof Response ? result : result.response
    if (response.status !== 200) throw new Error(`${pathname} answers with ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  const prerenderer: AstroPrerenderer = {
    ...base,
    name: 'cam-tay',
    async getStaticPaths() {
      const all = await base.getStaticPaths()
      const paths = all.flatMap(ours).sort((a, b) => Number(!a.key) - Number(!b.key))
      const guides = paths.filter(({ key }) => key).length
      const allowed = readAllowed()
      let rendered = 0
      let told = performance.now()
      for (const [at, path] of paths.entries()) {
        if (at === guides) partIsDone('pages of guides')
        const key = path.key?.()
        const known = key && kept.get(key)
        const page = known ? unpacked(known) : fresh(path, await render(path), allowed)
        if (key && !known) {
          kept.put(key, packed(page))
          rendered++
        }
        const file = join(dist, path.file)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, page.bytes)
        if (page.about) made.set(path.file, page.about)
        if (performance.now() - told < 2000) continue
        told = performance.now()
        log(`pages: ${at + 1} of ${paths.length}`)
      }
      log(
        `pages: ${paths.length}; of guides ${guides}, ${rendered} made now, ${kept.sweep()} of earlier builds forgotten`,
      )
      const own = new Set(paths.map(({ pathname }) => pathname))
      return all.filter(({ pathname }) => !own.has(pathname))
    },
  }
  return prerenderer
}

function fresh({ file, isPage }: OurPath, bytes: Buffer, allowed: Set<string>): Packed {
  if (!isPage) return { bytes, about: undefined }
  const page = finishedPage(file, bytes, allowed)
  if (page.findings.length) throw new RefusedContent(page.findings)
  return page
}
