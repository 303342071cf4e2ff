import type { Block, Catalogue, Edition, Shown } from './catalogue.ts'
import { plainText } from './plain.ts'

/** What a trainer does with one guide: say, show, let them try, check. The words are those of the guide itself. */
export interface TrainerCard {
  /** What it is good for, what to bring, what it costs. */
  say: Block[]
  show: Block[]
  /** Steps that everyone does on their own phone. */
  attempt: Block[]
  /** Steps with money, identity or health: watched, not practised. */
  watch: Block[]
  /** Warnings that people say back. */
  check: Block[]
}

export function trainerCard({ blocks }: Pick<Edition, 'blocks'>): TrainerCard {
  const of = (kind: Block['kind']) => blocks.filter((block) => block.kind === kind)
  const steps = of('Step')
  return {
    say: of('Need'),
    show: steps,
    attempt: steps.filter(({ risk }) => !risk),
    watch: steps.filter(({ risk }) => risk),
    check: of('Warning'),
  }
}

/** A block's words without links, the Vietnamese beside a draft, the Vietnamese alone where the translation is out of date. */
export function plainBlock({ source, state }: Block, edition: Edition, catalogue: Catalogue): Shown {
  const original = plainText(source.words, catalogue)
  if (state.state === 'missing' || state.state === 'stale')
    return { text: original, lang: catalogue.source.htmlLang, original: undefined, state: 'missing' }
  const text = plainText(state.words, catalogue)
  const beside = state.state === 'source' ? undefined : original
  return { text, lang: edition.language.htmlLang, original: beside, state: state.state }
}

/** numberList([1, 2, 3, 5]) → '1–3, 5' */
export function numberList(numbers: number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs[runs.length - 1]
    if (last && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ')
}
