import type { BlockKind } from '../catalogue/words.ts'

/** One text of a piece, as in the PO files: `#1` a paragraph, `@alt`, `@title`, `@summary`. */
export interface DeskUnit {
  part: string
  source: string
  /** '' when it is not translated. */
  target: string
  /** Fingerprint of the target; undefined for none. */
  base: string | undefined
}

export interface DeskPiece {
  /** `title`, `summary`, or a block's id. */
  name: string
  kind: BlockKind | undefined
  /** Fingerprint of today's source words. */
  of: string
  stale: boolean
  /** Sentences and bold spans must agree in number. */
  risky: boolean
  units: DeskUnit[]
}

/** What the script of a desk page knows: it stands in the page as JSON. */
export interface DeskGuide {
  slug: string
  title: string
  /** Code, name in Vietnamese, own name, orthography. */
  language: { code: string; name: string; endonym: string; orthography: string | undefined; alphabet: string }
  /** Fact id → number or address; words may not hold them. */
  hotlines: Record<string, string>
  services: Record<string, string>
  /** What the components of this guide are shown as: `<Hotline id="power" />` → `1900 6769`. */
  tags: Record<string, string>
  pieces: DeskPiece[]
}

/** Words by part. */
export type Words = Record<string, string>
