import { attribute, type WordNode } from '../catalogue/words.ts'
import type { GuideComponentName } from '../components/in-guides.ts'

/** HTML as it is (tags may stay open until a later piece), or a component that stands in a sentence. */
export type Piece = string | { name: GuideComponentName; id: string }

interface Options {
  /** What a link is on this page: `b` where no words lead away. */
  link: 'a' | 'b'
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign]!)

const tags: Record<string, string> = { paragraph: 'p', strong: 'strong', emphasis: 'em' }

/**
 * The words of a block as HTML, cut where a component stands. Knows exactly what the gate lets through; anything else throws,
 * so that nothing unjudged can reach a page.
 */
export function piecesOf(nodes: WordNode[], { link }: Options): Piece[] {
  const pieces: Piece[] = []
  const add = (html: string) => {
    const last = pieces.at(-1)
    if (typeof last === 'string') pieces[pieces.length - 1] = last + html
    else pieces.push(html)
  }
  const wrap = (open: string, close: string, children: WordNode[] = []) => {
    add(open)
    children.forEach(visit)
    add(close)
  }
  function visit(node: WordNode): void {
    const tag = tags[node.type]
    if (tag) return wrap(`<${tag}>`, `</${tag}>`, node.children)
    if (node.type === 'text') return add(escaped(node.value ?? ''))
    if (node.type === 'break') return add('<br>')
    if (node.type === 'link')
      return link === 'a'
        ? wrap(`<a href="${escaped(node.url ?? '')}">`, '</a>', node.children)
        : wrap('<b>', '</b>', node.children)
    const id = attribute(node, 'id')
    if (node.type !== 'mdxJsxTextElement' || !node.name || id === undefined)
      throw new Error(`no page shows a ${node.type}${node.name ? ` <${node.name}>` : ''} in the words of a guide`)
    pieces.push({ name: node.name as GuideComponentName, id })
  }
  nodes.forEach((node, at) => {
    if (at) add('\n')
    visit(node)
  })
  return pieces
}
