import type { Answers } from './search-recall.ts'
import type { Query } from './search/query.ts'
import { scoresOf, type Score } from './search/score.ts'

/** Shares from 0 to 1; undefined where the class has no such query. */
export type Shares = Pick<Score, 'at1' | 'at5' | 'refused' | 'weak'>

/** A class of a set, or `all` of it, asked of the site and of Pagefind as it comes. */
export interface RecallRow extends Shares {
  measure: 'recall'
  set: string
  class: string
  queries: number
  pagefind: Pick<Shares, 'at1' | 'at5' | 'refused'>
  /** What the site did not answer as it should; kept once, by class. */
  misses: { lang: string; q: string; rel: string[]; found: string[]; weak: boolean }[]
}

/** Scores of both by class, in the order of the classes. Each query must have an answer of both. */
export function recallRows(set: string, queries: Query[], { site, pagefind }: Answers): RecallRow[] {
  const beside = scoresOf(queries, (query) => pagefind.get(query)!)
  return scoresOf(queries, (query) => site.get(query)!).map(({ misses, ...score }, at) => {
    const { at1, at5, refused } = beside[at]!
    const last = at === beside.length - 1
    return {
      measure: 'recall',
      set,
      ...score,
      pagefind: { at1, at5, refused },
      misses: last
        ? []
        : misses.map(({ query: { lang, q, rel }, answer }) => ({
            lang,
            q,
            rel,
            found: answer.slugs,
            weak: answer.weak,
          })),
    }
  })
}
