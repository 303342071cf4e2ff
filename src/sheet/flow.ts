import type { Box } from './box.ts'

/** Boxes in columns of at most these heights, in reading order; undefined when they do not fit. */
export function flow(boxes: Box[], columns: number[], gap: number): Box[][] | undefined {
  const filled: Box[][] = columns.map(() => [])
  let column = 0
  let used = 0
  for (const box of boxes) {
    while (column < columns.length && used + box.height > columns[column]!) {
      column++
      used = 0
    }
    if (column === columns.length) return undefined
    filled[column]!.push(box)
    used += box.height + gap
  }
  return filled
}

/** The same, with the last two columns as short as they can be, so that both end at about the same height. */
export function balanced(boxes: Box[], columns: number[], gap: number): Box[][] | undefined {
  let best = flow(boxes, columns, gap)
  if (!best) return undefined
  const fixed = columns.slice(0, -2)
  let [low, high] = [0, columns.at(-1)!]
  while (high - low > 1) {
    const middle = (low + high) / 2
    const tried = flow(boxes, [...fixed, middle, middle], gap)
    if (tried) [best, high] = [tried, middle]
    else low = middle
  }
  return best
}
