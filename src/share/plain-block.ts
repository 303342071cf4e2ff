import type { Block, Catalogue } from '../catalogue/catalogue.ts'
import { plainText } from '../catalogue/plain.ts'
import type { UiKey } from '../schemas/ui.ts'

/**
 * How much of an unreviewed translation is told, most first: with the Vietnamese beneath each block; the same for steps and
 * warnings only, the rest in Vietnamese; the Vietnamese alone. No step and no warning is ever cut.
 */
export const measures = ['both', 'steps', 'source'] as const
export type Measure = (typeof measures)[number]

/** One line: what content holds may not look like a line of ours. */
export const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const labels: Record<Block['kind'], UiKey | undefined> = {
  Step: undefined,
  Warning: 'guide.warning',
  Note: 'guide.note',
  Need: 'guide.need',
}

export const asHeading = (words: string) => `${words.toLocaleUpperCase('vi').replace(/[?:]$/, '')}:`

/** What is said first, and what beneath it: the Vietnamese leads where a stale translation could do harm. */
function wordsOf({ source, state, risk, kind }: Block, measure: Measure): string[] {
  if (state.state === 'source' || state.state === 'reviewed') return [state.words]
  const told = measure === 'both' || (measure === 'steps' && (kind === 'Step' || kind === 'Warning'))
  if (state.state === 'missing' || !told) return [source.words]
  const sourceFirst = state.state === 'stale' && (risk !== undefined || kind === 'Warning')
  return sourceFirst ? [source.words, state.words] : [state.words, source.words]
}

/** A block as lines: `1. Qhib xov`, `   (Mở tin nhắn)`; a warning begins with `!`. */
export function blockLines(
  block: Block,
  catalogue: Pick<Catalogue, 'guides' | 'hotlines' | 'services'>,
  ui: (key: UiKey) => string,
  measure: Measure,
) {
  const [first, beneath] = wordsOf(block, measure).map((words) => oneLine(plainText(words, catalogue)))
  const label = labels[block.kind]
  const head = label ? `${block.kind === 'Warning' ? '! ' : ''}${asHeading(ui(label))}` : `${block.number ?? '-'}.`
  return [`${head} ${first}`, ...(beneath ? [`   (${beneath})`] : [])]
}
