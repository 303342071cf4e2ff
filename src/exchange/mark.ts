import type { WordsFile } from '../catalogue/entries.ts'
import type { TranslationFrontMatter } from '../schemas/words.ts'
import { setBlockAttribute, setFrontMatter } from './splice.ts'

/** Writes `of` or `ok` of some pieces into a translation's text. */
export function markPieces(
  { text, front }: Pick<WordsFile<TranslationFrontMatter>, 'text' | 'front'>,
  mark: 'of' | 'ok',
  values: Map<string, string>,
): string {
  const inFront = [...values].filter(([name]) => name === 'title' || name === 'summary')
  const inBlocks = [...values].filter(([name]) => name !== 'title' && name !== 'summary')
  const marked = inBlocks.reduce((now, [id, value]) => setBlockAttribute(now, id, mark, value), text)
  return inFront.length ? setFrontMatter(marked, mark, { ...front[mark], ...Object.fromEntries(inFront) }) : marked
}
