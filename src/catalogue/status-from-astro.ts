import { site } from '../site.ts'
import { readContentFiles } from './content-files.ts'
import { readEntries } from './entries.ts'
import { contentOfThisBuild } from './of-this-build.ts'
import { withoutDraftWords } from './status-words.ts'
import { statusReport, type StatusReport } from './status.ts'

let made: StatusReport | undefined

/** The status for pages: made once in a build, afresh for each request of the development server. The gate has passed by then. */
export function getStatus(): StatusReport {
  if (made && process.env['NODE_ENV'] === 'production') return made
  const entries =
    contentOfThisBuild()?.entries ?? readEntries(readContentFiles(site.contentDir), () => true).entries
  const report = statusReport(entries, site.today)
  return (made = site.showDrafts ? report : withoutDraftWords(report))
}
