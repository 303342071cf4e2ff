import type { GuideComponent } from '../components/in-guides.ts'
import type { Finding } from '../report.ts'
import { badCharacters } from './characters.ts'
import { attributeProblems, componentRow, idOf, tagOf, unknownComponent } from './components.ts'
import { linkProblems } from './links.ts'
import { brokenMarks, isDangerous, refusedNode } from './marks.ts'
import { textOf, type GateNode } from './node.ts'
import { typedAddresses, typedNumbers } from './numbers.ts'
import type { GateOptions } from './options.ts'
import { reporter } from './reporter.ts'

const MAX_DEPTH = 40
const MAX_NODES = 5000

/** Where a node stands. `refused`: inside something already refused, where only what runs or leads away is still named. */
type Place = 'root' | 'block' | 'sentence' | 'link' | 'refused'

/**
 * Judges a parsed guide: everything that is not allowed is refused. `text` is what the tree was parsed from, with
 * offsets that agree; the tree must have positions, or every line is 0.
 */
export function gateTree(root: GateNode, text: string, file: string, options: GateOptions): Finding[] {
  const { findings, lineOf, at, within, inText } = reporter(file, text)
  const { language, hotlines, services, hosts } = options
  const ids = new Map<string, number>()
  let nodes = 0

  const numbersAndAddresses = (words: string, known: 'refused' | 'allowed') => [
    ...typedNumbers(words, hotlines, known),
    ...typedAddresses(words, services, known),
  ]

  function visit(node: GateNode, place: Place, depth: number): void {
    if (++nodes > MAX_NODES) {
      if (nodes === MAX_NODES + 1) at(node, 'mdx-too-large', `bài có hơn ${MAX_NODES} phần tử`, 'chia thành nhiều bài')
      return
    }
    if (depth > MAX_DEPTH) return at(node, 'mdx-too-deep', `lồng hơn ${MAX_DEPTH} lớp`, 'viết phẳng lại')
    const inside = (next: Place) => node.children?.forEach((child) => visit(child, next, depth + 1))

    switch (node.type) {
      case 'text':
        within(node, node.value ?? '', [
          ...badCharacters(node.value ?? '', language.alphabet),
          ...brokenMarks(node.value ?? ''),
        ])
        if (place === 'block') misplaced(node)
        return
      case 'paragraph': {
        if (place === 'refused') return inside(place)
        if (place === 'root' && !holdsBlock(node))
          at(node, 'words-outside-block', 'lời đứng ngoài mọi khối', 'đặt vào giữa <Step id="…"> và </Step>')
        const words = textOf(node.children ?? [])
        within(node, words, numbersAndAddresses(words, 'refused'))
        return inside('sentence')
      }
      case 'strong':
      case 'emphasis':
        if (place === 'block') misplaced(node)
        return inside(place === 'block' ? 'sentence' : place)
      case 'link':
        if (place === 'block') misplaced(node)
        for (const { rule, what, fix } of linkProblems(node, hosts)) at(node, rule, what, fix)
        return inside(place === 'refused' ? place : 'link')
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return component(node, place, inside)
    }
    if (place !== 'refused' || isDangerous(node.type)) at(node, ...refusedNode(node.type))
    inside('refused')
  }

  function component(node: GateNode, place: Place, inside: (next: Place) => void) {
    const row = componentRow(node.name)
    if (!row) {
      const { rule, what, fix } = unknownComponent(node.name)
      at(node, rule, what, fix)
      return inside('refused')
    }
    inText(attributeProblems(node, row, text, options))
    for (const { name = '', value } of node.attributes ?? [])
      if (typeof value === 'string' && Object.hasOwn(row.attributes, name) && row.attributes[name]!.words)
        for (const { rule, what, fix } of [
          ...badCharacters(value, language.alphabet),
          ...numbersAndAddresses(value, 'allowed'),
        ])
          at(node, rule, what, fix)
    if (place !== 'refused') judgePlace(node, row, place)
    inside(place === 'refused' || row.kind === 'inline' ? 'refused' : 'block')
  }

  function judgePlace(node: GateNode, { kind }: GuideComponent, place: Exclude<Place, 'refused'>) {
    const tag = `<${node.name}>`
    if (kind === 'inline') {
      if (node.children?.length)
        at(node, 'inline-with-words', `thẻ ${tag} có chữ bên trong`, `viết ${tagOf(node)} và không có thẻ đóng`)
      if (place === 'root')
        at(node, 'words-outside-block', `thẻ ${tag} đứng ngoài mọi khối`, 'đặt vào câu trong một khối')
      if (place === 'block')
        at(node, 'inline-alone', `thẻ ${tag} đứng riêng một dòng`, 'nối nó vào cùng dòng với câu trước hoặc sau nó')
      if (place === 'link') at(node, 'inline-in-link', `thẻ ${tag} nằm trong liên kết`, 'đặt nó ra ngoài [ ]')
      return
    }
    const id = idOf(node)
    if (id !== undefined && ids.has(id))
      at(node, 'id-duplicate', `khối «${id}» đã có ở dòng ${ids.get(id)}`, 'đặt tên khác cho một trong hai khối')
    else if (id !== undefined) ids.set(id, lineOf(node))
    if (place === 'block')
      at(node, 'block-nested', `khối ${tag} nằm trong khối khác`, 'đóng khối trước rồi mới mở khối này')
    else if (place !== 'root') misplaced(node)
    if (!/\S/u.test(textOf(node.children ?? [])))
      at(node, 'block-empty', `khối ${tag} không có lời`, 'viết lời vào, hoặc xóa cả khối')
  }

  function misplaced(node: GateNode) {
    const start = text.lastIndexOf('\n', node.position?.start.offset ?? 0) + 1
    const [tag = '<Step id="…">', name = 'Step'] =
      /<([A-Z]\w*)[^>]*>/.exec(text.slice(start, start + 300).split('\n', 1)[0]!) ?? []
    at(node, 'block-one-line', 'thẻ khối và lời viết chung một dòng', `viết ba dòng: ${tag} ⏎ lời ⏎ </${name}>`)
  }

  root.children?.forEach((child, index) => {
    if (!(index === 0 && child.type === 'yaml')) visit(child, 'root', 1)
  })
  return findings
}

const holdsBlock = ({ children = [] }: GateNode) =>
  children.some(({ type, name }) => type === 'mdxJsxTextElement' && componentRow(name)?.kind === 'block')
