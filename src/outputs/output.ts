import type { Catalogue } from '../catalogue/catalogue.ts'
import type { FinishedPage } from './csp.ts'

/** What each output receives: the folder of the finished site, what it was made from, its public address if it has one, and where to tell what was made. */
export interface OutputContext {
  dist: string
  catalogue: Catalogue
  siteUrl: string | undefined
  log: (line: string) => void
  /** Pages that were written with their policies. */
  made?: ReadonlyMap<string, FinishedPage['about']>
}

/** Makes something from the finished site. Throws when it cannot: the build then fails. */
export type Output = (context: OutputContext) => Promise<void>
