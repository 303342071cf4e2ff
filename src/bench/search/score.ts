import type { Query } from './query.ts'

/** What a search answered: slugs best first, and whether it calls them a guess. */
export interface Answer {
  slugs: string[]
  weak: boolean
}

/** Shares from 0 to 1; undefined where a class has no query of the kind. */
export interface Score {
  class: string
  queries: number
  /** A guide that answers stands first; among the first five. */
  at1: number | undefined
  at5: number | undefined
  /** Of the queries without an answer: nothing shown, or called a guess. */
  refused: number | undefined
  /** Of the answerable queries: answers called a guess. */
  weak: number | undefined
  misses: { query: Query; answer: Answer }[]
}

/** Scores by class, in the order of the classes, then all together as `all`. */
export function scoresOf(queries: Query[], answer: (query: Query) => Answer): Score[] {
  const answered = queries.map((query) => ({ query, answer: answer(query) }))
  const classes = [...new Set(queries.map((query) => query.class))]
  return [
    ...classes.map((name) =>
      scoreOf(
        name,
        answered.filter(({ query }) => query.class === name),
      ),
    ),
    scoreOf('all', answered),
  ]
}

type Answered = { query: Query; answer: Answer }

function scoreOf(name: string, answered: Answered[]): Score {
  const answerable = answered.filter(({ query }) => query.rel.length)
  const others = answered.filter(({ query }) => !query.rel.length)
  const right = (most: number) => (one: Answered) =>
    one.answer.slugs.slice(0, most).some((slug) => one.query.rel.includes(slug))
  const refused = ({ answer }: Answered) => answer.weak || !answer.slugs.length
  return {
    class: name,
    queries: answered.length,
    at1: share(answerable, right(1)),
    at5: share(answerable, right(5)),
    refused: share(others, refused),
    weak: share(answerable, ({ answer }) => answer.weak),
    misses: [...answerable.filter((one) => !right(1)(one)), ...others.filter((one) => !refused(one))],
  }
}

const share = <T>(all: T[], is: (one: T) => boolean) => (all.length ? all.filter(is).length / all.length : undefined)
