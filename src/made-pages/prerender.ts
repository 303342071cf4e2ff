import type { AstroPrerenderer } from 'astro'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { partIsDone } from '../build-parts.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { guideNamed } from '../catalogue/guide-named.ts'
import { finishedPage, readAllowed, type FinishedPage } from '../outputs/csp.ts'
import { RefusedContent } from '../report.ts'
import { guidePath, type GuidePath } from './guide-paths.ts'
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

/**
 * Astro's own way of making pages, but for those of the guides: what an earlier build made of the same inputs is taken, the
 * rest is rendered by Astro as ever. All of them are written here: for thousands of pages Astro's writing and telling of each
 * costs more than the page.
 */
export function withKeptPages(base: AstroPrerenderer, { dist, catalogue, keyOf, kept, log }: Making, made: MadePages) {
  async function render(
    path: GuidePath,
    pathname: string,
    routeData: Parameters<AstroPrerenderer['render']>[1]['routeData'],
  ) {
    const ending = path.kind === 'code' ? '' : '/'
    const request = new Request(`${origin}/${pathname.replace(/^\/|\/$/g, '')}${ending}`)
    const result = await base.render(request, { routeData })
    const response = result instanceof Response ? result : result.response
    if (response.status !== 200) throw new Error(`${pathname} answers with ${response.status}`)
    return Buffer.from(await response.arrayBuffer())
  }

  const prerenderer: AstroPrerenderer = {
    ...base,
    name: 'cam-tay',
    async getStaticPaths() {
      const all = await base.getStaticPaths()
      const ours = all.flatMap(({ pathname, route }) => {
        const path = guidePath(pathname)
        return path && guideNamed(catalogue, path.slug) ? [{ path, pathname, route }] : []
      })
      const allowed = readAllowed()
      let rendered = 0
      let told = performance.now()
      for (const [at, { path, pathname, route }] of ours.entries()) {
        const key = `${keyOf(guideNamed(catalogue, path.slug)!, path.language)}-${path.kind}`
        const known = kept.get(key)
        const page = known ? unpacked(known) : fresh(path, await render(path, pathname, route), allowed)
        if (!known) {
          kept.put(key, packed(page))
          rendered++
        }
        const file = join(dist, path.file)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, page.bytes)
        if (page.about) made.set(path.file, page.about)
        if (performance.now() - told < 2000) continue
        told = performance.now()
        log(`pages of guides: ${at + 1} of ${ours.length}`)
      }
      log(`pages of guides: ${ours.length}, ${rendered} made now, ${kept.sweep()} of earlier builds forgotten`)
      partIsDone('pages of guides')
      const own = new Set(ours.map(({ pathname }) => pathname))
      return all.filter(({ pathname }) => !own.has(pathname))
    },
  }
  return prerenderer
}

function fresh({ file, kind }: GuidePath, bytes: Buffer, allowed: Set<string>): Packed {
  if (kind === 'code') return { bytes, about: undefined }
  const { html, about, findings } = finishedPage(file, bytes.toString(), allowed)
  if (findings.length) throw new RefusedContent(findings)
  return { bytes: Buffer.from(html), about }
}
