/** A guide in an answer. */
export interface Hit {
  href: string
  /** Its title or keywords were not meant, only words inside it. */
  inside: boolean
}

/** The list knows titles and keywords, the full text knows the steps; the list errs less (weight from src/bench/search). */
const LIST_WEIGHT = 2
/** What the list only guesses comes after what the full text knows. */
const GUESS_WEIGHT = 0.5

/** Two ranked answers as one: each place counts its reciprocal rank, so that what both found comes first. */
export function fuse(listed: string[], found: string[], guessed = false): Hit[] {
  const hits: Record<string, Hit & { score: number }> = {}
  const add = (href: string, inside: boolean, score: number) => {
    const known = hits[href] || (hits[href] = { href, inside, score: 0 })
    known.score += score
  }
  const addListed = (weight: number) => listed.forEach((href, index) => add(href, false, weight / (index + 3)))
  if (!guessed) addListed(LIST_WEIGHT)
  found.forEach((href, index) => add(href, true, 1 / (index + 3)))
  if (guessed) addListed(GUESS_WEIGHT)
  return Object.keys(hits)
    .map((href) => hits[href]!)
    .sort((a, b) => b.score - a.score)
    .map(({ href, inside }) => ({ href, inside }))
}
