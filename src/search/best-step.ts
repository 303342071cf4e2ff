import { tokensOf } from './fold.ts'

/**
 * Which of a guide's steps the words of a query are in: its index, or -1 when no step holds at least half of them.
 * `text` are folded words; the last may be unfinished.
 */
export function bestStep(text: string, steps: string[], ignore: string): number {
  const wanted = text.split(' ').filter((word) => word)
  let best = -1
  let most = 0
  steps.forEach((step, index) => {
    const words = tokensOf(step, ignore).map(({ base }) => base)
    let found = 0
    wanted.forEach((word, at) => {
      const last = at === wanted.length - 1
      if (words.some((known) => (last ? known.indexOf(word) === 0 : known === word))) found += word.length
    })
    if (found > most) {
      most = found
      best = index
    }
  })
  return most * 2 >= wanted.join('').length ? best : -1
}
