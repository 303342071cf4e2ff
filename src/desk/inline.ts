import type { GateNode } from '../gate/node.ts'
import type { Problem } from '../gate/rules.ts'

/** A component as it is written in a sentence. */
export const TAG = /<(Hotline|Service|Guide) id="([^"<>{}&]*)" ?\/>/g

/** Signs from which Markdown or MDX makes something else than words. Bold and components are taken out before. */
const signs: [pattern: RegExp, rule: Problem['rule'], what: string, fix: string][] = [
  [/[{}]/g, 'mdx-expression', 'dấu { }', 'bỏ, hoặc dùng ( )'],
  [/[<>]/g, 'component-unknown', 'dấu < >', 'bỏ; số gọi được và địa chỉ thì bấm nút để chèn'],
  [/[[\]]/g, 'mark-broken', 'ngoặc vuông [ ]', 'dùng ngoặc tròn ( )'],
  [/[`~_\\|]/g, 'mark-broken', 'ký hiệu ` ~ _ \\ |', 'bỏ ký hiệu này'],
  [/&(?=#?\w+;)/g, 'mark-broken', 'dấu & dính chữ', 'viết bằng lời'],
  [/\S@\S/g, 'address-in-words', 'địa chỉ có @', 'bỏ địa chỉ này'],
  [/^(?:[-+#>=]|\d+[.)]|import|export)(?=\s|$|[-#>=])/g, 'mark-unknown', 'ký hiệu ở đầu dòng', 'bắt đầu bằng chữ'],
]

const BOLD = /\*+/g

/** What a closing or opening `**` touches: the beginning and end of the words count as white space. */
const kindOf = (sign: string | undefined) =>
  sign === undefined || /\s/u.test(sign) ? 'space' : /[\p{P}\p{S}]/u.test(sign) ? 'sign' : 'letter'

/** Whether the side `inner` of a `**` may hold bold words (CommonMark's flanking). */
const holds = (inner: string | undefined, outer: string | undefined) =>
  kindOf(inner) === 'letter' || (kindOf(inner) === 'sign' && kindOf(outer) !== 'letter')

/**
 * One paragraph, as the site will read it: words, bold, components. The site knows more marks; here they are problems. Words
 * without problems become the same nodes that the site's parser makes of them.
 */
export function parseInline(text: string): { nodes: GateNode[]; problems: Problem[] } {
  const problems: Problem[] = []
  const blank = (found: string) => '\u0001'.repeat(found.length)
  const bare = text.replace(TAG, blank)
  for (const [pattern, rule, what, fix] of signs)
    for (const { index } of bare.matchAll(pattern)) problems.push({ rule, index, what, fix })

  const nodes: GateNode[] = []
  let into = nodes
  let from = 0
  let opened = -1
  const flush = (to: number) => {
    into.push(...sentence(text.slice(from, to)))
  }
  for (const { 0: stars, index } of bare.matchAll(BOLD)) {
    const end = index + stars.length
    const [before, after] = [text.slice(0, index).match(/.$/su)?.[0], text.slice(end).match(/^./su)?.[0]]
    const open = opened === -1
    const fits = stars.length === 2 && (open ? holds(after, before) : holds(before, after) && index > opened + 2)
    if (!fits) {
      const what = stars.length === 2 ? 'hai dấu ** đặt sai chỗ' : `${stars.length} dấu *`
      const fix = 'chữ đậm viết **như thế này**: hai dấu ở mỗi đầu, sát vào chữ'
      problems.push({ rule: 'mark-broken', index, what, fix })
      continue
    }
    flush(index)
    from = end
    if (open) {
      into = []
      opened = index
      continue
    }
    nodes.push({ type: 'strong', children: into })
    into = nodes
    opened = -1
  }
  if (opened !== -1) {
    const fix = 'thêm hai dấu ** ở cuối chỗ đậm'
    problems.push({ rule: 'mark-broken', index: opened, what: 'chữ đậm thiếu hai dấu ** đóng lại', fix })
    nodes.push(...into)
    into = nodes
  }
  flush(text.length)
  if (nodes.some(isTag) && nodes.every((node) => isTag(node) || !/\S/u.test(node.value ?? ' x')))
    problems.push({
      rule: 'inline-alone',
      index: 0,
      what: 'chỉ có số hay địa chỉ, không có lời',
      fix: 'viết thành câu',
    })
  return { nodes, problems }
}

const isTag = ({ type }: GateNode) => type === 'mdxJsxTextElement'

/** Words and components. */
function sentence(text: string): GateNode[] {
  const nodes: GateNode[] = []
  let from = 0
  const words = (to: number) => {
    if (to > from) nodes.push({ type: 'text', value: text.slice(from, to) })
  }
  for (const { 0: tag, 1: name, 2: id, index } of text.matchAll(TAG)) {
    words(index)
    from = index + tag.length
    const attributes = [{ type: 'mdxJsxAttribute', name: 'id', value: id! }]
    nodes.push({ type: 'mdxJsxTextElement', name: name!, attributes })
  }
  words(text.length)
  return nodes
}
