import type { Entries, GuideEntry } from './entries.ts'
import type { Needs } from '../schemas/need.ts'
import { piecesOf } from './pieces.ts'
import { stateOf, type State } from './state.ts'

export type TranslationState = Exclude<State['state'], 'source'>

export interface Totals extends Record<TranslationState, number> {
  total: number
  /** Reviewed pieces in a hundred, rounded down: 100 means all. */
  percent: number
}

export interface PieceStatus {
  name: string
  state: TranslationState
  /** Today's source words. */
  source: string
  words: string | undefined
  /** Of a stale piece: the source words it was made from, where they are known. */
  was: string | undefined
}

export interface GuideStatus {
  slug: string
  number: number
  title: string
  /** What people need that it answers: `N37`. */
  needs: string[]
  /** By language code. */
  languages: Record<string, Totals & { pieces: PieceStatus[] }>
}

export interface Status {
  languages: ({ code: string; name: string; endonym: string } & Totals)[]
  guides: GuideStatus[]
  /** Needs of needs.yaml: what, which guides answer, or what stands instead. */
  needs: ({ id: string } & Needs[string])[]
}

/** How far every translation is, or those of one language or guide. Drafts count as drafts, whether a build shows them or not. */
export function statusOf(
  entries: Entries,
  only: { lang?: string | undefined; guide?: string | undefined } = {},
): Status {
  const targets = [...entries.languages.values()]
    .map(({ language }) => language)
    .filter(({ source, code }) => !source && (only.lang ?? code) === code)
  const needs = Object.entries(entries.needs).map(([id, need]) => ({ id, ...need }))
  const guides = entries.guides
    .filter(({ source, slug }) => source && (only.guide ?? slug) === slug)
    .sort((a, b) => a.bones.number - b.bones.number)
    .map((guide): GuideStatus => ({
      slug: guide.slug,
      number: guide.bones.number,
      title: guide.source!.front.title,
      needs: needs.filter((need) => need.guides.includes(guide.slug)).map(({ id }) => id),
      languages: Object.fromEntries(
        targets.map(({ code }) => {
          const pieces = pieceStates(guide, code)
          return [code, { ...totals(pieces.map(({ state }) => state)), pieces }]
        }),
      ),
    }))
  return {
    languages: targets.map(({ code, name, endonym }) => ({
      code,
      name,
      endonym,
      ...totals(guides.flatMap(({ languages }) => languages[code]!.pieces.map(({ state }) => state))),
    })),
    guides,
    needs: only.guide ? needs.filter((need) => need.guides.includes(only.guide!)) : needs,
  }
}

const pieceStates = (guide: GuideEntry, code: string): PieceStatus[] =>
  piecesOf(guide, guide.translations.get(code)).map(({ name, sourceWords, words, of, ok }) => {
    const state = stateOf(words === undefined ? undefined : { words, of, ok }, sourceWords, true)
    const was = state.state === 'stale' ? guide.madeFrom[state.madeFrom] : undefined
    return { name, state: state.state as TranslationState, source: sourceWords, words, was }
  })

function totals(states: TranslationState[]): Totals {
  const count = (state: TranslationState) => states.filter((found) => found === state).length
  const reviewed = count('reviewed')
  return {
    total: states.length,
    reviewed,
    draft: count('draft'),
    stale: count('stale'),
    missing: count('missing'),
    percent: states.length ? Math.floor((100 * reviewed) / states.length) : 0,
  }
}
