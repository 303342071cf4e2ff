/** Letters of a word as bits: one edit changes at most two of them. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31)
  return bits
}

/** How many letters stand in one of the two sets only. */
export function differing(a: number, b: number): number {
  let bits = a ^ b
  let count = 0
  for (; bits; bits &= bits - 1) count++
  return count
}

/** Edits between two words (a neighbouring pair swapped is one), or `limit + 1` when there are more than `limit`. */
export function editsBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let row = [0]
  for (let j = 1; j <= b.length; j++) row[j] = j
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let best = i
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      next[j] = Math.min(row[j - 1]! + (same ? 0 : 1), row[j]! + 1, next[j - 1]! + 1)
      if (i > 1 && j > 1 && !same && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        next[j] = Math.min(next[j]!, before[j - 2]! + 1)
      best = Math.min(best, next[j]!)
    }
    if (best > limit) return limit + 1
    before = row
    row = next
  }
  return Math.min(row[b.length]!, limit + 1)
}
