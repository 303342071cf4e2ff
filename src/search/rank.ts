import { answersOf, type Ranked } from './answers.ts'
import type { ReadItems } from './readings.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface Ranking {
  ranked: Ranked[]
  /** What answers best comes first. */
  readings: ReadItems[]
  weak: boolean
}

const readingsTried = 10
const costWeight = 0.3
const sureEnough = 0.55
/** Answers this much worse than the best are left out. */
const worthShowing = 0.4

/** The guides that answer a query in any of its readings. */
export function rank(readings: ReadItems[], size: number, { phrases }: Vocabulary): Ranking {
  const best = new Map<number, Ranked>()
  const cheapest = Math.min(...readings.map(typedCost))
  const tried = readings.slice(0, readingsTried).map((reading) => {
    let top = 0
    for (const answer of answersOf(reading.items, size, phrases)) {
      const before = best.get(answer.entry)
      answer.score -= costWeight * (typedCost(reading) - cheapest)
      top = Math.max(top, answer.score)
      if (!before || before.score < answer.score) best.set(answer.entry, answer)
    }
    return { reading, top }
  })
  const ranked: Ranked[] = []
  best.forEach((answer) => ranked.push(answer))
  ranked.sort((a, b) => b.score - a.score || a.entry - b.entry)
  const top = ranked[0] || { score: 0, sure: 1 }
  return {
    readings: tried.sort((a, b) => b.top - a.top || a.reading.cost - b.reading.cost).map(({ reading }) => reading),
    ranked: ranked.filter(({ score }) => score > 0 && score >= worthShowing * top.score),
    weak: top.score > 0 && top.sure < sureEnough,
  }
}

const typedCost = ({ items }: ReadItems) => items.reduce((sum, { cost }) => sum + cost, 0)
