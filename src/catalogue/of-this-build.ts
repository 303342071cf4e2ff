import type { Catalogue } from './catalogue.ts'
import type { Entries } from './entries.ts'

/** What a build has read and judged once. */
export interface BuildContent {
  entries: Entries
  catalogue: Catalogue
}

// The configuration and the pages are two bundles in one process: a module variable would be there twice.
const shared = globalThis as { [key: symbol]: (() => BuildContent) | undefined }
const key = Symbol.for('cam-tay.content')

/** Told by the integration before the pages are made. */
export const provideContent = (read: () => BuildContent) => void (shared[key] = read)

/** Undefined where no build goes on: in the development server and in tests. */
export const contentOfThisBuild = () => shared[key]?.()
