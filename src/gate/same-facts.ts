import { textOf, walk, type GateNode } from './node.ts'
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
    differ('facts-links', 'liên kết', linksOf(source), linksOf(translation)),
    differ('facts-components', 'thẻ', componentsOf(source), componentsOf(translation)),
  ]
  if (risk) {
    problems.push(
      count('facts-sentences', 'câu', sentencesOf(source), sentencesOf(translation)),
      count('facts-bold', 'chỗ chữ đậm', boldOf(source), boldOf(translation)),
    )
  }
  return problems.filter((problem) => problem !== undefined)
}

// `1900 6769`, `1900.6769` and `1900-6769` are one number; so are `10.000` and `10000`.
export const numbersOf = (nodes: readonly GateNode[]) =>
  textOf(nodes)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/(?<=\p{Nd})[\s.,·–—‑-]{1,3}(?=\p{Nd})/gu, '')
    .match(/\p{Nd}+/gu) ?? []

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
function without(values: readonly string[], taken: readonly string[]) {
  const rest = [...taken]
  return values.filter((value) => {
    const at = rest.indexOf(value)
    if (at === -1) return true
    rest.splice(at, 1)
    return false
  })
}

function differ(
  rule: FactProblem['rule'],
  name: string,
  source: readonly string[],
  translation: readonly string[],
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
