import { site } from '../site.ts'
import { readContentFiles } from './content-files.ts'
import { readEntries, type Entries } from './entries.ts'
import { contentOfThisBuild } from './of-this-build.ts'

/** The entries for editors' pages: those of the build, or afresh for each request of the development server. */
export const getEntries = (): Entries =>
  contentOfThisBuild()?.entries ?? readEntries(readContentFiles(site.contentDir), () => true).entries
