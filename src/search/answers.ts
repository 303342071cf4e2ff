import { isBegun } from './candidates.ts'
import { besideKnown, pairAt, saysMuch } from './neighbours.ts'
import type { Item } from './readings.ts'
import { valueOf, type Vocabulary } from './vocabulary.ts'

export interface Ranked {
  entry: number
  score: number
  /** 0 to 1: how much of the query it answers, as typed. */
  sure: number
}

const closeWeight = 0.6
const wholeWeight = 0.3
const apartWeight = 0.5
const fillerWeight = 0.15
const unknownWeight = 0.8
const otherMarksWeight = 0.9
/** Two neighbours that are both other words than typed say nothing. */
const bothChangedCost = 2.5
const asTypedCost = 0.5

interface Tally {
  /** Weight of the words it has. */
  cover: number
  sure: number[]
  /** Places of the words that stand beside the same neighbour in the guide, as bits. */
  close: number
  /** Weight of the longest whole title or keyword. */
  whole: number
  words: number
}

/** The guides that answer one reading of a query. `size`: how many guides there are. */
export function answersOf(items: Item[], size: number, phrases: Vocabulary['phrases']): Ranked[] {
  const tallies = new Map<number, Tally>()
  const tally = (entry: number) => valueOf(tallies, entry, () => ({ cover: 0, sure: [], close: 0, whole: 0, words: 0 }))
  const marked = items.some(({ token }) => token.exact !== token.base)
  const idf = (found: number) => Math.log(1 + size / Math.max(found, 0.5))
  const says = saysMuch(items)
  const weight = items.map(
    ({ word }, at) => (word ? idf(word.found.size) : unknownWeight * idf(1)) * (says[at] ? 1 : fillerWeight),
  )
  const total = weight.reduce((sum, one) => sum + one, 0)

  items.forEach(({ word, token, cost }, at) => {
    if (!word) return
    word.found.forEach((share, entry) => {
      const known = tally(entry)
      const agrees = !marked || isBegun(word) || word.text !== token.base || word.exact.has(`${entry} ${token.exact}`)
      known.cover += weight[at]! * share * (agrees ? 1 : otherMarksWeight)
      known.sure[at] = weight[at]! * (agrees ? 1 : 0.7) * Math.max(0, 1 - 0.2 * cost)
      if (says[at]) known.words++
    })
    const pair = pairAt(items, at)
    if (pair && cost + items[at + 1]!.cost < bothChangedCost)
      pair.found.forEach((entry) => (tally(entry).close |= 3 << at))
  })
  items.forEach((_, from) => {
    let phrase = ''
    let sum = 0
    for (let to = from; to < items.length && items[to]!.word && !isBegun(items[to]!.word!); to++) {
      phrase += (phrase && ' ') + items[to]!.word!.text
      sum += weight[to]!
      const found = phrases.get(phrase)
      // «điện» alone is no answer to «điện thoại»
      if (!found || (from === to && besideKnown(items, from))) continue
      found.forEach((entry) => {
        const known = tally(entry)
        known.whole = Math.max(known.whole, sum)
        if (from === to) known.close |= 1 << from
      })
    }
  })

  const answers: Ranked[] = []
  const words = says.filter(Boolean).length
  const known = items.filter(({ word }) => word).length
  const asTyped = items.some(({ word, cost }) => word && cost < asTypedCost)
  tallies.forEach(({ cover, sure, close, whole, words: covered }, entry) => {
    const enough = covered === words || (close && known * 2 > items.length) || (words > 3 && cover * 2 > total)
    if (!enough || (!close && !asTyped && words > 1)) return
    const isClose = (at: number) => close & (1 << at)
    const support = weight.reduce((sum, one, at) => sum + (isClose(at) ? one : 0), 0)
    answers.push({
      entry,
      score: (cover + closeWeight * support + wholeWeight * whole) / total,
      sure: sure.reduce((sum, one, at) => sum + one * (isClose(at) || words < 2 ? 1 : apartWeight), 0) / total,
    })
  })
  return answers
}
