import { fingerprint } from './fingerprint.ts'

/** Words with the marks that say what they were made from and whether a reviewer accepted them. */
export interface MarkedWords {
  words: string
  of: string | undefined
  ok: string | undefined
}

/** The state of a translated piece of words. Only pieces that have words carry them. */
export type State =
  | { state: 'source'; words: string }
  | { state: 'missing' }
  | { state: 'draft'; words: string }
  | { state: 'reviewed'; words: string }
  | { state: 'stale'; words: string; madeFrom: string; reviewedOnce: boolean }

/**
 * State of a translation of `sourceWords`.
 * With `showDrafts: false` whatever no reviewer has accepted counts as missing.
 */
export function stateOf(translation: MarkedWords | undefined, sourceWords: string, showDrafts: boolean): State {
  if (!translation?.words) return { state: 'missing' }
  const { words, of, ok } = translation
  const accepted = ok !== undefined && ok === fingerprint(words)
  if (!accepted && !showDrafts) return { state: 'missing' }
  if (of !== fingerprint(sourceWords)) return { state: 'stale', words, madeFrom: of ?? '', reviewedOnce: accepted }
  return { state: accepted ? 'reviewed' : 'draft', words }
}
