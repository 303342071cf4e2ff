/** What the gate reads of an mdast node; Sätteri's trees fit it. */
export interface GateNode {
  type: string
  value?: string
  url?: string
  title?: string | null
  name?: string | null
  attributes?: { type: string; name?: string; value?: unknown }[]
  children?: GateNode[]
  position?: { start: { line: number; offset: number }; end: { line: number; offset: number } }
}

/** The words of nodes as a reader meets them, a component as one `\uFFFC` so that neighbours do not run together. */
export const textOf = (nodes: readonly GateNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'text') return node.value ?? ''
      if (node.type === 'break') return '\n'
      if (node.type.startsWith('mdxJsx')) return '\uFFFC'
      return textOf(node.children ?? [])
    })
    .join('')

/** Every node below `nodes`, parents first. */
export function* walk(nodes: readonly GateNode[]): Generator<GateNode> {
  for (const node of nodes) {
    yield node
    yield* walk(node.children ?? [])
  }
}
