import type { Block, Catalogue } from '../catalogue/catalogue.ts'
import { guideNamed } from '../catalogue/guide-named.ts'
import { numberText } from '../catalogue/view.ts'
import { attribute, type WordNode } from '../catalogue/words.ts'
import type { Language } from '../schemas/language.ts'
import { partsOf } from '../weave/weave.ts'
import type { Run } from './text-lines.ts'

type Known = Pick<Catalogue, 'guides' | 'hotlines' | 'services' | 'ui'>

/** Words of a block as a picture shows them: paragraphs of runs; `original` are the Vietnamese ones beside a translation. */
export interface Said {
  paragraphs: Run[][]
  original: boolean
}

/** What a component stands for, in the same words as on the page; numbers are not broken between lines. */
function factRuns(node: WordNode, catalogue: Known, language: Language): Run[] {
  const id = attribute(node, 'id') ?? ''
  if (node.name === 'Hotline') {
    const hotline = catalogue.hotlines.get(id)
    if (!hotline) return []
    const number = { text: numberText(hotline.number).replaceAll(' ', '\u00a0'), bold: true }
    if (hotline.cost === 'free') return [number]
    return [number, { text: ` (${catalogue.ui(language, `cost.${hotline.cost}`).text})`, bold: false }]
  }
  if (node.name === 'Service') return [{ text: catalogue.services.get(id)?.address ?? '', bold: true }]
  const guide = guideNamed(catalogue, id.split('#')[0])
  return [{ text: guide?.editions.get(language.code)?.title.text ?? '', bold: false }]
}

function runsOf(nodes: WordNode[], catalogue: Known, language: Language, bold = false): Run[] {
  return nodes.flatMap((node): Run[] => {
    if (node.type === 'text') return [{ text: node.value ?? '', bold }]
    if (node.type === 'break') return [{ text: ' ', bold }]
    if (node.type.startsWith('mdxJsx')) return factRuns(node, catalogue, language)
    return runsOf(node.children ?? [], catalogue, language, bold || node.type === 'strong')
  })
}

const paragraphsOf = (nodes: WordNode[], catalogue: Known, language: Language) =>
  nodes
    .map((node) => runsOf(node.type === 'paragraph' ? (node.children ?? []) : [node], catalogue, language))
    .filter((runs) => runs.some(({ text }) => text.trim()))

/**
 * The words of a block in the order of its page (weave.ts): a draft has the Vietnamese beneath, a stale one where a mistake
 * costs something or where the digits disagree has it first, what is not translated has it alone.
 */
export function saidOf(block: Block, catalogue: Known, language: Language, source: Language): Said[] {
  const isMissing = block.state.state === 'missing'
  return partsOf(block)
    .filter(({ original }) => !original || block.state.state !== 'reviewed')
    .map(({ nodes, original }) => ({
      original,
      paragraphs: paragraphsOf(nodes, catalogue, original || isMissing ? source : language),
    }))
}
