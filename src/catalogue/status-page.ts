import type { GuideStatus, PieceStatus, StatusReport, Totals, TranslationState } from './status.ts'

/** How a guide stands in a language, at a glance; `part`: some pieces are there, some are missing, none is stale. */
export type Glance = TranslationState | 'part'

/** One stale piece is enough to be stale, as it misleads; all must be reviewed to be reviewed. */
export function glanceOf({ total, reviewed, stale, missing }: Totals): Glance {
  if (stale) return 'stale'
  if (total && reviewed === total) return 'reviewed'
  if (missing === total) return 'missing'
  return missing ? 'part' : 'draft'
}

/** What a page of a language shows of a guide: the pieces that need something, those that are done as a number. */
export interface GuidePart extends Pick<GuideStatus, 'slug' | 'number' | 'title' | 'needs'> {
  totals: Totals
  stale: PieceStatus[]
  draft: PieceStatus[]
  /** Empty where nothing at all is translated: then the whole guide is missing. */
  missing: PieceStatus[]
  staleVoices: string[]
  missingVoices: number
}

export interface LanguagePage {
  /** From 1. */
  page: number
  guides: GuidePart[]
}

/** Letters of the texts that one page lists, which keeps it well below 60 KB on the wire. */
const LETTERS_A_PAGE = 100_000
/** What a piece costs besides its words, and what one costs that is only named. */
const LETTERS_A_PIECE = 200
const LETTERS_A_NAME = 60

const lettersOf = ({ stale, draft, missing }: GuidePart) =>
  [...stale, ...missing].reduce(
    (sum, { source, was = '', words = '' }) => sum + source.length + was.length + words.length + LETTERS_A_PIECE,
    draft.length * LETTERS_A_NAME + LETTERS_A_PIECE,
  )

/** The guides of a language that need something, on as many pages as they take. One page at least. */
export function languagePages({ guides }: Pick<StatusReport, 'guides'>, code: string): LanguagePage[] {
  const pages: LanguagePage[] = [{ page: 1, guides: [] }]
  let letters = 0
  for (const part of guides.map((guide) => partOf(guide, code)).filter(needsWork)) {
    const own = lettersOf(part)
    const last = pages.at(-1)!
    if (last.guides.length && letters + own > LETTERS_A_PAGE) {
      pages.push({ page: last.page + 1, guides: [part] })
      letters = own
    } else {
      last.guides.push(part)
      letters += own
    }
  }
  return pages
}

function partOf({ slug, number, title, needs, languages, voices }: GuideStatus, code: string): GuidePart {
  const { pieces, ...totals } = languages[code]!
  const inState = (wanted: TranslationState) => pieces.filter(({ state }) => state === wanted)
  return {
    ...{ slug, number, title, needs, totals },
    stale: inState('stale'),
    draft: inState('draft'),
    missing: totals.missing === totals.total ? [] : inState('missing'),
    staleVoices: voices[code]!.stale,
    missingVoices: voices[code]!.missing.length,
  }
}

/** Guides in one table of an overview. */
const GUIDES_A_TABLE = 300

/** The guides in groups that one table can show. One group at least. */
export const guideTables = <G>(guides: G[], most = GUIDES_A_TABLE): G[][] =>
  guides.length <= most ? [guides] : [guides.slice(0, most), ...guideTables(guides.slice(most), most)]

const needsWork = ({ totals, staleVoices }: GuidePart) => totals.reviewed < totals.total || staleVoices.length > 0
