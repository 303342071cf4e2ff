import type { Entries, GuideEntry } from './entries.ts'
import type { Needs } from '../schemas/need.ts'
import { dueDates, type DueDates } from './due-dates.ts'
import { piecesOf } from './pieces.ts'
import { spokenBy } from './spoken.ts'
import { stateOf, type State } from './state.ts'
import { voicesOf, type VoiceStatus } from './status-voices.ts'

/** Title and summary: shown, not read aloud. */
const PIECES_OF_FRONT_MATTER = 2

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
  /** What a wrong word may cost the reader. */
  risk: 'money' | 'identity' | 'health' | 'warning' | undefined
}

export interface GuideStatus {
  slug: string
  number: number
  title: string
  /** What people need that it answers: `N37`. */
  needs: string[]
  /** By language code. */
  languages: Record<string, Totals & { pieces: PieceStatus[] }>
  /** By language code, the source language included. */
  voices: Record<string, VoiceStatus>
}

export interface Status {
  languages: ({ code: string; name: string; endonym: string } & Totals)[]
  guides: GuideStatus[]
  /** Needs of needs.yaml: what, which guides answer, or what stands instead. */
  needs: ({ id: string } & Needs[string])[]
}

export interface StatusReport extends Status, DueDates {}

interface Only {
  lang?: string | undefined
  guide?: string | undefined
}

/** The status with what must be checked again. `today`: `2026-11-22`. */
export const statusReport = (entries: Entries, today: string, only: Only = {}): StatusReport => ({
  ...statusOf(entries, only),
  ...dueDates(entries, today),
})

/** How far every translation is, or those of one language or guide. Drafts count as drafts, whether a build shows them or not. */
export function statusOf(entries: Entries, only: Only = {}): Status {
  const all = [...entries.languages.values()].map(({ language }) => language)
  const targets = all.filter(({ source, code }) => !source && (only.lang ?? code) === code)
  const spoken = spokenBy(entries)
  const needs = Object.entries(entries.needs).map(([id, need]) => ({ id, ...need }))
  const guides = entries.guides
    .filter(({ source, slug, bones }) => source && (only.guide ? slug === only.guide : !bones.unfinished))
    .sort((a, b) => a.bones.number - b.bones.number)
    .map((guide): GuideStatus => {
      const pieces = new Map(targets.map(({ code }) => [code, pieceStates(guide, code)]))
      const said = ({ code, source }: (typeof all)[number]) =>
        source ? sourceWords(guide) : ownWords(pieces.get(code)!)
      return {
        slug: guide.slug,
        number: guide.bones.number,
        title: guide.source!.front.title,
        needs: needs.filter((need) => need.guides.includes(guide.slug)).map(({ id }) => id),
        languages: Object.fromEntries(
          [...pieces].map(([code, own]) => [code, { ...totals(own.map(({ state }) => state)), pieces: own }]),
        ),
        voices: Object.fromEntries(
          all
            .filter((language) => language.source || targets.includes(language))
            .map((language) => [language.code, voicesOf(guide, language.code, said(language), spoken)]),
        ),
      }
    })
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

function pieceStates(guide: GuideEntry, code: string): PieceStatus[] {
  const steps = new Map(guide.bones.steps.map(({ id, risk }) => [id, risk]))
  const warnings = new Set(guide.source!.blocks.filter(({ kind }) => kind === 'Warning').map(({ id }) => id))
  return piecesOf(guide, guide.translations.get(code)).map(({ name, sourceWords, words, of, ok }) => {
    const state = stateOf(words === undefined ? undefined : { words, of, ok }, sourceWords, true)
    const was = state.state === 'stale' ? guide.madeFrom[state.madeFrom] : undefined
    const risk = warnings.has(name) ? 'warning' : steps.get(name)
    return { name, state: state.state as TranslationState, source: sourceWords, words, was, risk }
  })
}

const sourceWords = ({ source }: GuideEntry) =>
  new Map(source!.blocks.map(({ id, words }) => [id, { words, stale: false }]))

const ownWords = (pieces: PieceStatus[]) =>
  new Map(
    pieces
      .slice(PIECES_OF_FRONT_MATTER)
      .flatMap(({ name, words, state }) => (words ? [[name, { words, stale: state === 'stale' }] as const] : [])),
  )

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
