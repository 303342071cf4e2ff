import { blocksOf, type ParsedBlock, type WordNode } from '../catalogue/words.ts'
import { stateOf } from '../catalogue/state.ts'

interface WeaveOptions {
  showDrafts: boolean
  /** Blocks where a mistake costs money, identity or health: their stale translation stands after the Vietnamese. */
  isRisk: (block: ParsedBlock) => boolean
  /** A stale block whose digits or links no longer agree with the source. */
  contradicts: (source: ParsedBlock, translation: ParsedBlock) => boolean
}

const element = (name: string, attributes: Record<string, string>, children: WordNode[]): WordNode => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ type: 'mdxJsxAttribute', name: key, value })),
  children,
})

/**
 * A translated guide as one tree: the blocks and the order of the source. Each block holds the translation with the
 * Vietnamese as its `<Original>`, or the Vietnamese alone where nothing is translated.
 */
export function weave(translation: WordNode, source: WordNode, options: WeaveOptions): WordNode {
  const translated = new Map(blocksOf(translation, '').map((block) => [block.id, block]))
  const children = blocksOf(source, '').map((block) => {
    const own = translated.get(block.id)
    const state = stateOf(own, block.words, options.showDrafts).state
    const alt = state === 'missing' ? block.alt : own?.alt
    const attributes = { id: block.id, ...(alt ? { alt } : {}) }
    if (state === 'missing' || !own) return element(block.kind, attributes, block.nodes)
    const original = element('Original', {}, block.nodes)
    const vietnameseFirst = state === 'stale' && (options.isRisk(block) || options.contradicts(block, own))
    const parts = vietnameseFirst ? [original, ...own.nodes] : [...own.nodes, original]
    return element(block.kind, attributes, parts)
  })
  return { type: 'root', children }
}
