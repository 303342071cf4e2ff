import type { Catalogue, Guide } from '../catalogue/catalogue.ts'
import type { Kept } from '../made-pages/kept.ts'
import type { MadePages } from '../made-pages/prerender.ts'

/** What earlier builds made of the same inputs (src/made-pages). */
export interface KeptOutputs {
  /** A key for all that can be made of a guide in a language: see `inputKeys`. */
  keyOf: (guide: Guide, language: string) => string
  /** What is kept of one kind: `single`, `text`. Whoever opens it sweeps it. */
  open: (kind: string) => Kept
}

/** What each output receives: the folder of the finished site, what it was made from, its public address if it has one, and where to tell what was made. */
export interface OutputContext {
  dist: string
  catalogue: Catalogue
  siteUrl: string | undefined
  log: (line: string) => void
  /** Pages that stand in `dist` with their policies; an output that writes finished pages adds them. */
  made?: MadePages
  /** Without it everything is made. */
  kept?: KeptOutputs
  /** `sourceDigest` from before the build read anything. */
  sources?: string | undefined
}

/** Makes something from the finished site. Throws when it cannot: the build then fails. */
export type Output = (context: OutputContext) => Promise<void>
