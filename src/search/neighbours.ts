import type { Item } from './readings.ts'

/** The pair that two neighbours of a reading make in a guide. */
export const pairAt = (items: Item[], at: number) => {
  const first = items[at] && items[at]!.word
  const second = items[at + 1] && items[at + 1]!.word
  return first && second && first.next.get(second)
}

/** It stands beside a neighbour it has in a guide. */
export const besideKnown = (items: Item[], at: number) => !!(pairAt(items, at) || pairAt(items, at - 1))

/** By place: a word of asking says something where a guide has it beside a word that is none. */
export const saysMuch = (items: Item[]) =>
  items.map(({ token }, at) => {
    const beside = (other: number, pair: number) =>
      !!items[other] && !items[other]!.token.filler && !!pairAt(items, pair)
    return !token.filler || beside(at + 1, at) || beside(at - 1, at - 1)
  })
