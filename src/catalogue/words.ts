import { parseMdx } from '../gate/parse.ts'
import { fingerprint, normalise } from './fingerprint.ts'

/** The parts of an mdast node that words are made of; Sätteri's trees fit it. */
export interface WordNode {
  type: string
  value?: string
  url?: string
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: WordNode[]
  position?: { start: { line: number; offset: number }; end: { line: number; offset: number } }
}

export const blockKinds = ['Step', 'Warning', 'Note', 'Need'] as const
export type BlockKind = (typeof blockKinds)[number]

/** One named block of a guide file. Offsets count UTF-16 units from the start of the file. */
export interface ParsedBlock {
  kind: BlockKind
  id: string
  of: string | undefined
  ok: string | undefined
  alt: string | undefined
  /** What is compared and hashed: components and link targets included, emphasis not. */
  words: string
  fingerprint: string
  nodes: WordNode[]
  line: number
  /** The opening tag, `<Step id="…">`. */
  tag: { start: number; end: number }
  end: number
}

export const attribute = (node: WordNode, name: string) => {
  const found = node.attributes?.find((entry) => entry.name === name)?.value
  return typeof found === 'string' ? found : undefined
}

/** `[{text 'Hỏi '}, <Hotline id="evn"/>]` → `Hỏi <Hotline id="evn"/>` */
export function wordsOf(nodes: WordNode[]): string {
  return nodes
    .map((node): string => {
      const inner = node.children ? wordsOf(node.children) : ''
      if (node.type === 'text') return node.value ?? ''
      if (node.type === 'break') return ' '
      if (node.type === 'link') return `[${inner}](${node.url})`
      if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement')
        return `<${node.name} id="${attribute(node, 'id') ?? ''}"/>${inner}`
      return node.type === 'paragraph' ? `${inner}\n` : inner
    })
    .join('')
}

const isBlock = (node: WordNode): node is WordNode & { name: BlockKind } =>
  node.type === 'mdxJsxFlowElement' &&
  blockKinds.includes(node.name as BlockKind) &&
  attribute(node, 'id') !== undefined

/** Offset behind the `>` that closes the tag opened at `start`; one inside a quoted value does not count. */
function tagEnd(text: string, start: number) {
  const closing = /(?:"[^"]*"|'[^']*'|[^"'>])*>/y
  closing.lastIndex = start
  return closing.test(text) ? closing.lastIndex : start
}

/** The named blocks of a parsed guide file, in the order of the file. The gate has passed the tree before. */
export function blocksOf(root: WordNode, text: string): ParsedBlock[] {
  return (root.children ?? []).filter(isBlock).map((node) => {
    const alt = attribute(node, 'alt')
    const words = normalise(wordsOf(node.children ?? []) + (alt ? ` [alt: ${alt}]` : ''))
    const start = node.position?.start.offset ?? 0
    return {
      kind: node.name,
      id: attribute(node, 'id') ?? '',
      of: attribute(node, 'of'),
      ok: attribute(node, 'ok'),
      alt,
      words,
      fingerprint: fingerprint(words),
      nodes: node.children ?? [],
      line: node.position?.start.line ?? 0,
      tag: { start, end: tagEnd(text, start) },
      end: node.position?.end.offset ?? start,
    }
  })
}

/** Front matter text and the tree of a guide file. `yaml` has no fences; it starts at line 2 of the file. */
export function parseGuideText(text: string): { yaml: string; root: WordNode } {
  const root = parseMdx(text) as WordNode
  const first = root.children?.[0]
  return { yaml: first?.type === 'yaml' ? (first.value ?? '') : '', root }
}
