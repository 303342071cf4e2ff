import { textOf, walk, type GateNode } from './node.ts'
import { quantitiesIn } from './quantities.ts'
import type { Rule } from './rules.ts'

/** A difference between a block and its translation: what the source has and the translation lacks, and the reverse. */
export interface FactProblem {
  rule: Extract<Rule, `facts-${string}`>
  /** In the source, not in the translation. */
  expected: string[]
  /** In the translation, not in the source. */
  found: string[]
  what: string
  fix: string
}

/**
 * Compares what no translation may change: numbers, link targets and components as multisets, in any order.
 * With `risk` also how many sentences and bold spans there are. Takes the mdast children of both blocks.
 */
export function compareFacts(
  source: readonly GateNode[],
  translation: readonly GateNode[],
  { risk }: { risk: boolean },
): FactProblem[] {
  const problems = [
    differ('facts-numbers', 'số', numbersOf(source), numbersOf(translation)),
    differ('facts-links', 'liên kết', asWritten(linksOf(source)), asWritten(linksOf(translation))),
    differ('facts-components', 'thẻ', asWritten(componentsOf(source)), asWritten(componentsOf(translation))),
  ]
  if (risk) {
    problems.push(
      count('facts-sentences', 'câu', sentencesOf(source), sentencesOf(translation)),
      count('facts-bold', 'chỗ chữ đậm', boldOf(source), boldOf(translation)),
    )
  }
  return problems.filter((problem) => problem !== undefined)
}

/** A fact to compare, and how it is told. */
interface Fact {
  value: string
  shown: string
}

export const numbersOf = (nodes: readonly GateNode[]): Fact[] =>
  // the last number of a paragraph does not run into the first of the next
  quantitiesIn(nodes.map((node) => textOf([node]) + (node.type === 'paragraph' ? PARAGRAPH : '')).join(''))

const PARAGRAPH = '\uFFFC'

const asWritten = (values: string[]) => values.map((value): Fact => ({ value, shown: value }))

const linksOf = (nodes: readonly GateNode[]) =>
  [...walk(nodes)].flatMap(({ type, url }) => (type === 'link' ? [url ?? ''] : []))

const componentsOf = (nodes: readonly GateNode[]) =>
  [...walk(nodes)].flatMap(({ type, name, attributes }) => {
    if (!type.startsWith('mdxJsx')) return []
    const id = attributes?.find((attribute) => attribute.name === 'id')?.value
    return [`<${name} id="${typeof id === 'string' ? id : ''}" />`]
  })

const boldOf = (nodes: readonly GateNode[]) =>
  [...walk(nodes)].flatMap((node) => (node.type === 'strong' ? [textOf([node])] : []))

/** Sentences end at . ! ? … before white space or the paragraph's end; what stands after the last end counts as one more. */
export const sentencesOf = (nodes: readonly GateNode[]) =>
  paragraphsOf(nodes).flatMap((paragraph) =>
    paragraph
      .split(/(?<=[.!?…]["'’”»)\]]{0,4})(?:\s+|$)/u)
      .map((sentence) => sentence.trim())
      .filter((sentence) => /[\p{L}\p{N}\uFFFC]/u.test(sentence)),
  )

const paragraphsOf = (nodes: readonly GateNode[]): string[] => {
  const inner = nodes.filter(({ type }) => type === 'paragraph')
  return inner.length ? inner.map((node) => textOf(node.children ?? [])) : [textOf(nodes)]
}

/** ['a', 'a', 'b'] without ['a'] → ['a', 'b'] */
function without(facts: readonly Fact[], taken: readonly Fact[]): string[] {
  const rest = taken.map(({ value }) => value)
  return facts
    .filter(({ value }) => {
      const at = rest.indexOf(value)
      if (at === -1) return true
      rest.splice(at, 1)
      return false
    })
    .map(({ shown }) => shown)
}

function differ(
  rule: FactProblem['rule'],
  name: string,
  source: readonly Fact[],
  translation: readonly Fact[],
): FactProblem | undefined {
  const expected = without(source, translation)
  const found = without(translation, source)
  if (expected.length + found.length === 0) return undefined
  const parts = [
    expected.length ? `bản dịch thiếu ${name} ${expected.join(', ')}` : '',
    found.length ? `bản dịch có thêm ${name} ${found.join(', ')}` : '',
  ]
  const fix =
    expected.length && found.length
      ? `đổi ${found.join(', ')} thành ${expected.join(', ')} như bản tiếng Việt`
      : expected.length
        ? `thêm ${expected.join(', ')} như bản tiếng Việt`
        : `bỏ ${found.join(', ')}, hoặc sửa bản tiếng Việt trước`
  return { rule, expected, found, what: parts.filter(Boolean).join('; '), fix }
}

function count(
  rule: FactProblem['rule'],
  name: string,
  source: readonly string[],
  translation: readonly string[],
): FactProblem | undefined {
  if (source.length === translation.length) return undefined
  const fewer = translation.length < source.length
  return {
    rule,
    expected: [String(source.length)],
    found: [String(translation.length)],
    what: `bản tiếng Việt có ${source.length} ${name}, bản dịch có ${translation.length}`,
    fix: fewer
      ? `dịch cho đủ: ${source.map((text) => `«${text.replace(/\uFFFC/g, '…')}»`).join(' ')}`
      : `tách hoặc gộp lại cho còn ${source.length} ${name} như bản tiếng Việt`,
  }
}
