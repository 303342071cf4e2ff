import type { Block } from '../catalogue/catalogue.ts'
import type { WordNode } from '../catalogue/words.ts'
import type { GateNode } from '../gate/node.ts'
import { compareFacts } from '../gate/same-facts.ts'

/** Words of a block as they stand in its page: `original` is the Vietnamese beside a translation. */
export interface Part {
  nodes: WordNode[]
  original: boolean
}

/**
 * The words of a block in the order of reading: the translation with the Vietnamese behind it; the Vietnamese first where a
 * stale translation could cost something or its digits disagree; the Vietnamese alone where nothing is translated.
 */
export function partsOf({ state: { state }, source, translation, risk, kind }: Block): Part[] {
  if (state === 'source' || state === 'missing' || !translation) return [{ nodes: source.nodes, original: false }]
  const own = { nodes: translation.nodes, original: false }
  const vietnamese = { nodes: source.nodes, original: true }
  const risky = risk !== undefined || kind === 'Warning'
  const contradicts = () =>
    compareFacts(source.nodes as GateNode[], translation.nodes as GateNode[], { risk: false }).length > 0
  return state === 'stale' && (risky || contradicts()) ? [vietnamese, own] : [own, vietnamese]
}
