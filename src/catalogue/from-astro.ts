import { site } from '../site.ts'
import type { Catalogue } from './catalogue.ts'
import { loadCatalogue } from './from-disk.ts'
import { contentOfThisBuild } from './of-this-build.ts'

let loaded: Catalogue | undefined

/** The catalogue for pages: read once in a build, afresh for each request of the development server. */
export function getCatalogue(): Catalogue {
  const ofBuild = contentOfThisBuild()
  if (ofBuild) return ofBuild.catalogue
  // Not import.meta.env.DEV: a variable DEV in the environment would change it.
  if (loaded && process.env['NODE_ENV'] === 'production') return loaded
  return (loaded = loadCatalogue(site.contentDir, site))
}
