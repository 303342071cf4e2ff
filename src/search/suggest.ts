import type { Ranked } from './answers.ts'
import { candidatesOf, type Candidate } from './candidates.ts'
import { fixedOf, nothing, type Fixed } from './fix-query.ts'
import { tokensOf, type Token } from './fold.ts'
import type { ListEntry } from './list.ts'
import type { Profile } from './profile.ts'
import { rank } from './rank.ts'
import { readingsOf } from './readings.ts'
import { valueOf, vocabularyOf } from './vocabulary.ts'

export interface Suggestion {
  entry: ListEntry
  score: number
}
export interface Search {
  /** Guides that may answer, best first; none when nothing fits. */
  suggest(query: string, limit?: number): Suggestion[]
  /** What the words may have meant. */
  fix(query: string): Fixed
}

const longestQuery = 200
const mostWords = 12
const remembered = 500

/** A search over a list of guides in one language; `viProfile` where their Vietnamese words may be typed too. */
export function createSearch(entries: ListEntry[], profile: Profile, viProfile?: Profile): Search {
  const vocabulary = vocabularyOf(entries, profile, viProfile)
  const fillers = new Set<string>()
  for (const { profile: of } of vocabulary.languages)
    for (const filler of of.fillers) for (const { base, exact } of tokensOf(filler, '')) fillers.add(base).add(exact)

  let memory = new Map<string, Candidate[]>()
  const candidates = (token: Token, last: boolean) => {
    if (memory.size > remembered) memory = new Map()
    return valueOf(memory, last + token.exact, () => candidatesOf(token, last, vocabulary))
  }

  let asked: string | undefined
  let answer: { fixed: Fixed; ranked: Ranked[] } = { fixed: nothing, ranked: [] }
  const ask = (query: string) => {
    if (query === asked) return answer
    asked = query
    const tokens = tokensOf(query.slice(0, longestQuery), profile.ignore).slice(0, mostWords)
    answer = { ranked: [], fixed: nothing }
    if (!tokens.length) return answer
    const says = tokens.length > 2 && tokens.some(({ exact }) => !fillers.has(exact))
    for (const token of tokens) token.filler = says && fillers.has(token.exact)
    const { ranked, weak, readings } = rank(readingsOf(tokens, vocabulary, candidates), entries.length, vocabulary)
    const literal = tokens.map((token) => ({ token, word: (vocabulary.byText.get(token.base) || [])[0], cost: 0 }))
    answer = { ranked, fixed: fixedOf(readings, { items: literal, cost: 0 }, weak, ranked.length > 0) }
    return answer
  }
  return {
    suggest: (query, limit = 8) =>
      ask(query)
        .ranked.slice(0, limit)
        .map(({ entry, score }) => ({ entry: entries[entry]!, score })),
    fix: (query) => ask(query).fixed,
  }
}
