import type { LanguageEntry } from './entries.ts'
import { chosenWords, isKept, termsOf } from './notes.ts'
import { tokensOf } from './tokens.ts'

/** What was chosen for Vietnamese words. `own` is undefined where the Vietnamese words are kept. */
export interface GlossaryWord {
  vietnamese: string
  own: string | undefined
  source: string
  /** Decided in `notes.md`; else only attested in the lexicon, perhaps of another word. */
  chosen: boolean
}

/** Words by the first token of their Vietnamese, the longest first. */
type Glossary = Map<string, { tokens: string[]; word: GlossaryWord }[]>

const made = new WeakMap<object, Glossary>()

/** Choices of `notes.md`, and where there is none, what the lexicon attests. Made once a language. */
export function glossaryOf(language: Pick<LanguageEntry, 'notes' | 'lexicon'>): Glossary {
  const before = made.get(language)
  if (before) return before
  const chosen = chosenWords(language.notes).map((row): [string, GlossaryWord] => [
    row.vietnamese,
    { vietnamese: '', own: isKept(row) ? undefined : row.own, source: row.source, chosen: true },
  ])
  const attested = Object.entries(language.lexicon).map(([own, [meaning, source]]): [string, GlossaryWord] => [
    meaning,
    { vietnamese: '', own, source, chosen: false },
  ])
  const glossary: Glossary = new Map()
  const known = new Set<string>()
  for (const [terms, word] of [...chosen, ...attested])
    for (const vietnamese of termsOf(terms)) {
      const tokens = tokensOf(vietnamese)
      const key = tokens.join(' ')
      if (!tokens.length || known.has(key)) continue
      known.add(key)
      const list = glossary.get(tokens[0]!) ?? []
      glossary.set(tokens[0]!, list)
      list.push({ tokens, word: { ...word, vietnamese } })
    }
  for (const list of glossary.values()) list.sort((a, b) => b.tokens.length - a.tokens.length)
  made.set(language, glossary)
  return glossary
}

/** Words of a glossary in a Vietnamese text, each once, in the order of the text; of two that overlap the longer. */
export function glossaryWordsIn(text: string, glossary: Glossary): GlossaryWord[] {
  const tokens = tokensOf(text.replace(/<[^>]*>/g, ' . '))
  const found = new Set<GlossaryWord>()
  for (let at = 0; at < tokens.length; at++) {
    const match = glossary
      .get(tokens[at]!)
      ?.find((entry) => entry.tokens.every((token, index) => tokens[at + index] === token))
    if (!match) continue
    found.add(match.word)
    at += match.tokens.length - 1
  }
  return [...found]
}
