import { RefusedContent } from '../report.ts'
import { checkContent } from '../checks/content.ts'
import { buildCatalogue, type Catalogue, type CatalogueOptions } from './catalogue.ts'

/** The catalogue of a content folder that passes every check; throws RefusedContent with all errors otherwise. */
export function loadCatalogue(dir: string, options: CatalogueOptions & { today: string }): Catalogue {
  const { entries, findings } = checkContent(dir, options)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length) throw new RefusedContent(errors)
  return buildCatalogue(entries, options)
}
