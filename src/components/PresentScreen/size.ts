export type Size = 't1' | 't2' | 't3' | 't4' | 't5'

/** By size: how many letters fit beside a picture, and the longest word that a line beside it takes on an old TV of 4:3. */
const most: [Size, letters: number, word: number][] = [
  ['t1', 38, 13],
  ['t2', 75, 16],
  ['t3', 130, 19],
  ['t4', 210, 23],
]

/**
 * How large the words of a screen may be, so that they fit it: `t1` for the shortest, in the largest type. `beside` is the
 * Vietnamese that always stands under them, in smaller type.
 */
export function sizeOf({ own, beside = '', picture }: { own: string; beside?: string; picture: boolean }): Size {
  const letters = (own.length + beside.length * 0.75) * (picture ? 1 : 0.56)
  const longest = Math.max(...own.split(/\s+/).map((word) => word.length))
  return most.find(([, limit, word]) => letters <= limit && longest <= word)?.[0] ?? 't5'
}
