import type { DeskGuide, DeskPiece, Words } from './data.ts'
import { judge, missingParts, paragraphsOf, type Remark } from './judge.ts'

/** What a writer has made of one piece. It remembers what it was made from, and on top of what. */
export interface DraftPiece {
  /** Fingerprint and texts of the source that the writer saw. */
  of: string
  sources: Words
  /** As they stand in the library's files, components written out. */
  words: Words
  /** Fingerprints of the library's words when the writer began. */
  bases: Record<string, string | undefined>
  /** The writer says that the words still fit today's source. */
  confirmed?: boolean
}

export interface PieceStatus {
  words: Words
  /** Something here is for sending. */
  changed: boolean
  /** May be sent: all texts there, nothing that the import would refuse. */
  sound: boolean
  /** Has words that fit today's source. */
  done: boolean
  remarks: Remark[]
  /** Names of boxes that still need words. */
  missing: string[]
  /** The draft was made from an older source. */
  older: boolean
  /** The library's words have changed under the draft. */
  theirs: boolean
}

const record = <T>(piece: DeskPiece, value: (unit: DeskPiece['units'][number]) => T) => {
  const all: Record<string, T> = {}
  for (const unit of piece.units) all[unit.part] = value(unit)
  return all
}

/** Words as they are sent: keyboards of phones leave a space behind the last word. */
export const tidy = (words: string) => paragraphsOf(words).join('\n\n')

/** A draft that says what the library says. */
export const freshDraft = (piece: DeskPiece): DraftPiece => ({
  of: piece.of,
  sources: record(piece, ({ source }) => source),
  words: record(piece, ({ target }) => target),
  bases: record(piece, ({ base }) => base),
})

/** The draft with new words in one box; whoever writes has today's source before their eyes. */
export const withWords = (piece: DeskPiece, draft: DraftPiece | undefined, part: string, text: string): DraftPiece => ({
  ...freshDraft(piece),
  bases: draft ? draft.bases : freshDraft(piece).bases,
  words: { ...(draft ? draft.words : freshDraft(piece).words), [part]: text },
})

const differs = (piece: DeskPiece, words: Words) =>
  piece.units.some(({ part, target }) => tidy(words[part] ?? '') !== target)

/**
 * The draft in the boxes of today: words of paragraphs that the Vietnamese no longer has stand behind those of the last one, with
 * the Vietnamese they were made from.
 */
export function foldedDraft(piece: DeskPiece, draft: DraftPiece | undefined): DraftPiece | undefined {
  const paragraphs = piece.units.map(({ part }) => part).filter((part) => part[0] === '#')
  const last = paragraphs[paragraphs.length - 1]
  if (!draft || !last) return draft
  const number = (part: string) => Number(part.slice(1))
  const isOver = (part: string) => part[0] === '#' && paragraphs.indexOf(part) < 0
  if (!Object.keys({ ...draft.words, ...draft.sources }).some(isOver)) return draft
  const fold = (words: Words): Words => {
    const all = Object.keys(words)
      .filter((part) => part === last || isOver(part))
      .sort((a, b) => number(a) - number(b))
      .map((part) => tidy(words[part]!))
    const folded: Words = {}
    for (const part of Object.keys(words)) if (!isOver(part)) folded[part] = words[part]!
    return { ...folded, [last]: all.filter(Boolean).join('\n\n') }
  }
  return { ...draft, words: fold(draft.words), sources: fold(draft.sources) }
}

/** The draft, or undefined when the library says the same by now. */
export const stillNeeded = (piece: DeskPiece, draft: DraftPiece | undefined): DraftPiece | undefined =>
  draft && (differs(piece, draft.words) || (draft.confirmed && piece.stale)) ? draft : undefined

export function statusOf(
  piece: DeskPiece,
  draft: DraftPiece | undefined,
  about: Parameters<typeof judge>[2],
): PieceStatus {
  const words = draft ? draft.words : freshDraft(piece).words
  const changed = stillNeeded(piece, draft) !== undefined
  const missing = missingParts(piece, words).map(({ part }) => part)
  const remarks = changed ? judge(piece, words, about) : []
  const sound = changed && missing.length === 0 && remarks.every(({ weak }) => weak)
  return {
    words,
    changed,
    sound,
    done: changed ? sound : missing.length === 0 && !piece.stale,
    remarks,
    missing,
    older: draft !== undefined && draft.of !== piece.of,
    theirs: draft !== undefined && piece.units.some(({ part, base }) => base !== draft.bases[part]),
  }
}

/** Names of pieces that can be read aloud: title and summary are not. */
export const canBeHeard = ({ kind }: Pick<DeskPiece, 'kind'>) => kind !== undefined

/** How far a guide is: pieces with words that fit, of all. */
export const progressOf = ({ pieces }: Pick<DeskGuide, 'pieces'>, statuses: PieceStatus[]) => ({
  done: statuses.filter(({ done }) => done).length,
  all: pieces.length,
})
