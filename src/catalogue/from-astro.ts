import { site } from '../site.ts'
import type { Catalogue } from './catalogue.ts'
import { loadCatalogue } from './from-disk.ts'

let loaded: Catalogue | undefined

/** The catalogue for pages: read once in a build, afresh for each request of the development server. */
export function getCatalogue(): Catalogue {
  if (loaded && !import.meta.env.DEV) return loaded
  return (loaded = loadCatalogue(site.contentDir, site))
}
