/** Letters to add, drop, change or swap with a neighbour to get from `a` to `b` (optimal string alignment). */
export function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)])
  for (let j = 1; j <= b.length; j++) rows[0]![j] = j
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, rows[i - 2]![j - 2]! + 1)
      rows[i]![j] = least
    }
  return rows[a.length]![b.length]!
}

/** nearest('Warnning', ['Step', 'Warning']) → 'Warning'; undefined when none is closer than about a third of the word. */
export function nearest(word: string, candidates: Iterable<string>, limit = Math.max(1, Math.ceil(word.length / 3))) {
  let best: string | undefined
  let least = limit + 1
  const short = word.slice(0, 100).toLowerCase()
  for (const candidate of candidates) {
    const d = distance(short, candidate.slice(0, 100).toLowerCase())
    if (d < least) [best, least] = [candidate, d]
  }
  return best
}
