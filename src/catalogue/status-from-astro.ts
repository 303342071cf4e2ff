import { site } from '../site.ts'
import { getEntries } from './entries-from-astro.ts'
import { withoutDraftWords } from './status-words.ts'
import { statusReport, type StatusReport } from './status.ts'

let made: StatusReport | undefined

/** The status for pages: made once in a build, afresh for each request of the development server. */
export function getStatus(): StatusReport {
  if (made && process.env['NODE_ENV'] === 'production') return made
  const report = statusReport(getEntries(), site.today)
  return (made = site.showDrafts ? report : withoutDraftWords(report))
}
