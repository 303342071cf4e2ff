import type { Entries } from './entries.ts'
import { chosenWords, isKept, termsOf, type ChosenWord } from './notes.ts'
import { piecesOf } from './pieces.ts'
import { endOf, tokensOf } from './tokens.ts'

/** A chosen word and where it stands: guide → its pieces, and keys of `words.yaml`. */
export interface WordPlaces extends Pick<ChosenWord, 'vietnamese' | 'source' | 'line'> {
  word: string
  guides: Record<string, string[]>
  listed: string[]
}

interface Text {
  name: string
  tokens: string[]
}

/** Every word of a language's `notes.md` with its places, so that a word that changes once is found everywhere. */
export function wordPlaces(entries: Entries, code: string): WordPlaces[] {
  const language = entries.languages.get(code)
  if (!language) return []
  const listed = Object.entries(language.words).map(([name, { words }]) => ({ name, tokens: tokensOf(words) }))
  const guides = entries.guides.map((guide) => ({
    slug: guide.slug,
    texts: piecesOf(guide, guide.translations.get(code)).map(({ name, words = '' }) => ({
      name,
      tokens: tokensOf(words.replace(/<[^>]*>|\]\([^)]*\)/g, ' . ')),
    })),
  }))
  return chosenWords(language.notes)
    .filter((row) => !isKept(row))
    .flatMap(({ vietnamese, own, source, line }) =>
      termsOf(own).map((word): WordPlaces => {
        const parts = word
          .split('…')
          .map(tokensOf)
          .filter(({ length }) => length)
        const places = (texts: Text[]) => texts.filter(({ tokens }) => holds(parts, tokens)).map(({ name }) => name)
        const found = guides.map(({ slug, texts }) => [slug, places(texts)] as const)
        return {
          word,
          vietnamese,
          source,
          line,
          guides: Object.fromEntries(found.filter(([, names]) => names.length)),
          listed: places(listed),
        }
      }),
    )
}

/** All parts in their order: `se gorngv … nor` has two. */
function holds(parts: string[][], tokens: string[]): boolean {
  let at = 0
  for (const part of parts) {
    at = endOf(part, tokens, at)
    if (at < 0) return false
  }
  return parts.length > 0
}

/** The places as a reviewer reads them on a terminal. */
export const placeLines = (all: WordPlaces[], code: string): string[] =>
  all.flatMap(({ word, vietnamese, source, line, guides, listed }) => {
    const places = [
      ...Object.entries(guides).map(([slug, names]) => `   ${slug}: ${names.join(', ')}`),
      ...(listed.length ? [`   words.yaml: ${listed.join(', ')}`] : []),
    ]
    const head = `${word} = ${vietnamese} (${source}; languages/${code}/notes.md:${line})`
    return [head, ...(places.length ? places : ['   chưa dùng ở đâu'])]
  })
