import { isBegun, type Candidate } from './candidates.ts'
import type { Token } from './fold.ts'
import type { Vocabulary, Word } from './vocabulary.ts'

/** A typed word and the word it is read as. */
export interface Item {
  token: Token
  /** Undefined: no guide has anything like it. */
  word: Word | undefined
  cost: number
}
export interface ReadItems {
  items: Item[]
  cost: number
}
interface State extends ReadItems {
  /** The last word still needs a neighbour. */
  pending: boolean
}

const unknownCost = 3
const unknownFillerCost = 0.6
const apartCost = 0.2
const asTypedCost = 0.2
const neighboursCost = -1
const aloneCost = 2
const beam = 24
const mostFinished = 4

/** The likeliest ways to read a query, best first. Words that stand side by side in a guide decide. */
export function readingsOf(
  tokens: Token[],
  { byText }: Vocabulary,
  candidates: (token: Token, last: boolean) => Candidate[],
): ReadItems[] {
  const states: State[][] = tokens.map(() => [])
  states.push([], [])
  states[0]!.push({ items: [], cost: 0, pending: false })
  tokens.forEach((token, at) => {
    const next = tokens[at + 1]
    const read = candidates(token, !next)
    const unknown = token.filler ? unknownFillerCost : unknownCost
    for (const state of thinned(states[at]!)) {
      for (const candidate of read) extend(states[at + 1]!, state, candidate, token)
      if (!state.pending && !(read[0] && !read[0].cost))
        states[at + 1]!.push({
          items: state.items.concat({ token, word: undefined, cost: unknown }),
          cost: state.cost + unknown,
          pending: false,
        })
      // `za lo` as zalo
      for (const word of (next && byText.get(token.base + next.base)) || [])
        if (!word.parts) extend(states[at + 2]!, state, { words: [word], cost: apartCost, pending: false }, token)
    }
  })
  return thinned(states[tokens.length]!).filter(({ pending }) => !pending)
}

const thinned = (states: State[]) => states.sort((a, b) => a.cost - b.cost).slice(0, beam)

function extend(to: State[], { items, cost, pending }: State, candidate: Candidate, token: Token) {
  const first = candidate.words[0]!
  const last = items[items.length - 1]
  const before = last && last.word
  const near = last && Math.min(candidate.cost, last.cost) <= asTypedCost
  const push = (words: Word[], more: number, alone: boolean) =>
    to.push({
      items: items.concat(words.map((word) => ({ token, word, cost: candidate.cost / words.length }))),
      cost: cost + candidate.cost + more + (alone ? aloneCost : 0) - (pending ? aloneCost : 0),
      pending: alone,
    })
  if (before && !pending && isBegun(first))
    [...before.next.keys()]
      .filter((word) => word.text.indexOf(first.text) === 0)
      .sort((a, b) => before.next.get(b)!.found.size - before.next.get(a)!.found.size)
      .slice(0, mostFinished)
      .forEach((word) => push([word], neighboursCost, false))
  if (near && before && before.next.has(first)) push(candidate.words, neighboursCost, false)
  else if (!pending) push(candidate.words, 0, candidate.pending)
}
