import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'

/**
 * Words of a block in a language as they stand today: what a voice reads. Undefined where there are none, and where they are
 * a translation of older words.
 */
export function wordsToRead(
  { languages }: Pick<Entries, 'languages'>,
  guide: GuideEntry,
  code: string,
  id: string,
): string | undefined {
  const source = guide.source?.blocks.find((block) => block.id === id)
  if (!source || languages.get(code)?.language.source) return source?.words
  const own = guide.translations.get(code)?.blocks.find((block) => block.id === id)
  return own?.words && own.of === fingerprint(source.words) ? own.words : undefined
}
