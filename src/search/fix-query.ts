import { pairAt, saysMuch } from './neighbours.ts'
import type { Item, ReadItems } from './readings.ts'

/** One way to read a query. */
export interface Reading {
  /** Words without marks, d for đ, as the index has them. */
  text: string
  /** The same as the guides write it. */
  shown: string
  cost: number
  /** Words that no guide has. */
  unknown: number
}

/** What was made of a query. */
export interface Fixed {
  /** What to give to Pagefind. */
  text: string
  shown: string
  /** Other words than the reader's are searched: say so. */
  changed: boolean
  /** The answers are only a guess. */
  weak: boolean
  /** Half of the words or more are in no guide: not worth searching further. */
  refuse: boolean
  /** Best first; the first is `text`. */
  readings: Reading[]
}

export const nothing: Fixed = { text: '', shown: '', changed: false, weak: false, refuse: true, readings: [] }

/** Readings this much dearer than the best are not worth a try. */
const worthTrying = 1.6

/** The fixed query from its readings, best first. Without an answer nothing speaks for a change: the words stay as typed. */
export function fixedOf(readings: ReadItems[], literal: ReadItems, weak: boolean, answered: boolean): Fixed {
  const best = answered ? readings[0]! : literal
  const seen = new Set<string>()
  const all = [best]
    .concat(readings)
    .filter(({ cost }) => cost <= best.cost + worthTrying)
    .map(readingOf)
    .filter(({ text }) => (seen.has(text) ? false : seen.add(text)))
    .slice(0, 5)
  const asked = best.items.filter(({ token }) => !token.filler).length
  const refuse = !answered && all[0]!.unknown * 2 >= Math.max(1, asked)
  const { text, shown } = all[0]!
  return { text, shown, changed: best.items.some(isChanged), weak, refuse, readings: all }
}

const isChanged = ({ word, token }: Item) => !!word && word.text.indexOf(token.base) !== 0

function readingOf({ items, cost }: ReadItems): Reading {
  const says = saysMuch(items)
  const said = items.length > 3 ? items.filter((_, at) => says[at]) : items
  const kept = said.length ? said : items
  return {
    text: kept.map(({ word, token }) => (word ? word.text : token.base)).join(' '),
    shown: kept.map((_, at) => shownAt(kept, at)).join(' '),
    cost,
    unknown: kept.filter(({ word, token }) => !word && !token.filler).length,
  }
}

function shownAt(items: Item[], at: number) {
  const { word, token } = items[at]!
  if (!word || (word.text === token.base && token.exact !== token.base)) return token.raw
  const after = pairAt(items, at)
  const before = pairAt(items, at - 1)
  return after ? after.raw[0] : before ? before.raw[1] : word.raw
}
