import { tokensOf } from './fold.ts'

/**
 * Which of a guide's steps the words of a query are in: its index, or -1 when no step holds at least half of them, and
 * whether it holds them all. The last word may be unfinished.
 */
export function bestStep(text: string, steps: string[], ignore: string): { index: number; whole: boolean } {
  const wanted = tokensOf(text, ignore).map(({ base }) => base)
  const all = wanted.join('').length
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
  return { index: most * 2 >= all ? best : -1, whole: most === all }
}
