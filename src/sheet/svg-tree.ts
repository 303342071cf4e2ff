import { optimize, type XastElement, type XastRoot } from 'svgo'

export type SvgElement = XastElement

/** The elements of an SVG text; `<symbol>` and ids are found by `byId`. */
export interface SvgTree {
  root: SvgElement
  byId: Map<string, SvgElement>
}

/** Parses by the reader of SVGO, which changes nothing here. */
export function svgTree(svg: string): SvgTree {
  let tree: XastRoot | undefined
  optimize(svg, { plugins: [{ name: 'read', fn: (root) => ((tree = root), null) }] })
  const byId = new Map<string, SvgElement>()
  const walk = (node: XastRoot | SvgElement) => {
    if (node.type === 'element' && node.attributes['id']) byId.set(node.attributes['id'], node)
    for (const child of node.children) if (child.type === 'element') walk(child)
  }
  if (tree) walk(tree)
  const root = tree?.children.find((child) => child.type === 'element')
  if (!root) throw new Error(`no SVG in «${svg.slice(0, 60)}»`)
  return { root, byId }
}

export const elementsIn = ({ children }: SvgElement) => children.filter((child) => child.type === 'element')

export const textIn = (element: SvgElement): string =>
  element.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textIn(child) : ''))
    .join('')
