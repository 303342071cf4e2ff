import type { GuideEntry, WordsFile } from './entries.ts'
import { fingerprint } from './fingerprint.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'

/** A translatable unit of a guide: `title`, `summary`, or a block by its id, with what it carries in one language. */
export interface Piece {
  name: string
  sourceWords: string
  /** Fingerprint of today's source words. */
  current: string
  words: string | undefined
  of: string | undefined
  ok: string | undefined
}

/** The pieces of a guide in the order of its source; `words` is undefined where nothing is translated. */
export function piecesOf({ source }: GuideEntry, translation: WordsFile<TranslationFrontMatter> | undefined): Piece[] {
  if (!source) return []
  const front = translation?.front
  return [
    ...(['title', 'summary'] as const).map((name) => ({
      name,
      sourceWords: source.front[name],
      words: front?.[name],
      of: front?.of[name],
      ok: front?.ok[name],
    })),
    ...source.blocks.map(({ id, words }) => {
      const own = translation?.blocks.find((block) => block.id === id)
      return { name: id, sourceWords: words, words: own?.words, of: own?.of, ok: own?.ok }
    }),
  ].map((piece) => ({ ...piece, current: fingerprint(piece.sourceWords) }))
}
