import { site } from '../site.ts'
import { readContentFiles } from './content-files.ts'
import { readEntries, type Entries } from './entries.ts'

let made: Entries | undefined

/** The entries for editors' pages: read once in a build, afresh for each request of the development server. The gate has passed by then. */
export function getEntries(): Entries {
  if (made && process.env['NODE_ENV'] === 'production') return made
  return (made = readEntries(readContentFiles(site.contentDir), () => true).entries)
}
