import type { Finding } from '../../report.ts'
import type { Expected } from './expected.ts'
import type { Page, PageRecord } from './page.ts'

/** What every check knows before the first page. */
export interface Site {
  dist: string
  /** Paths of all files, with `/`. */
  files: Set<string>
  /** The public address without a slash at its end; undefined on a trial build. */
  siteUrl: string | undefined
  /** The `lang` of each language's pages, by the code in their path. */
  languages: Map<string, string>
  /** Code of the language in which the guides are written. */
  source: string
  /** What the content says must be there; undefined when only the folder is known. */
  expected: Expected | undefined
}

type Findings = Finding[] | Promise<Finding[]>

/** One run of a check: `page` sees each page in turn and may note what `end` needs, but keeps no DOM. */
export interface Run {
  page?: (page: Page) => Findings
  end?: (pages: PageRecord[]) => Findings
}

export type SiteCheck = (site: Site) => Run

type Words = Pick<Finding, 'rule' | 'what' | 'why' | 'fix'> & { line?: number }

export const error = (file: string, words: Words): Finding => ({ level: 'error', file, line: 0, ...words })
export const warning = (file: string, words: Words): Finding => ({ level: 'warning', file, line: 0, ...words })
