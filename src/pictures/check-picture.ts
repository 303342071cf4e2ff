import type { Picture } from '../schemas/picture.ts'
import { pictogramsOf } from './draw.ts'
import { loadPictogram, pictogramNames } from './pictogram.ts'

/** Steps of typing between two names (Levenshtein). */
function distance(a: string, b: string) {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    }
    row = next
  }
  return row[b.length]!
}

/** Names that look like the one written or share a word with it, best first. */
export function nearestPictograms(name: string, count = 5) {
  const words = name.split('-')
  return pictogramNames()
    .map((candidate) => {
      const shared = candidate.split('-').filter((word) => words.includes(word)).length
      return { candidate, score: distance(name, candidate) - shared * 4 }
    })
    .sort((a, b) => a.score - b.score)
    .slice(0, count)
    .map(({ candidate }) => candidate)
}

/** What an editor must mend before the picture can be drawn; empty when nothing. */
export function checkPicture(picture: Picture): string[] {
  return pictogramsOf(picture)
    .filter((name) => !loadPictogram(name))
    .map((name) => `không có hình «${name}»; gần giống: ${nearestPictograms(name).join(', ')}`)
}
