import { normalise } from '../catalogue/normalise.ts'
import { inGuides } from '../components/in-guides.ts'
import { badCharacters } from '../gate/characters.ts'
import { brokenMarks } from '../gate/marks.ts'
import { textOf, walk, type GateNode } from '../gate/node.ts'
import { typedAddresses, typedNumbers } from '../gate/numbers.ts'
import { compareFacts } from '../gate/same-facts.ts'
import type { DeskGuide, DeskPiece, Words } from './data.ts'
import { parseInline } from './inline.ts'
import { toShown } from './tokens.ts'

/** What stands in the way of a piece; `part` names the box, `weak` is only a question to the writer. */
export interface Remark {
  part: string
  rule: string
  what: string
  fix: string
  weak?: true
}

type About = Pick<DeskGuide, 'language' | 'hotlines' | 'services' | 'tags'>

/** The lengths that the schemas and the import allow. */
const longest: Record<string, number> = { '@title': 80, '@summary': 160, '@alt': 300 }
const LONGEST_BLOCK = 4000

/** A blank line begins a new paragraph. */
export const paragraphsOf = (words: string) =>
  words
    .split(/\n\s*\n/)
    .map(normalise)
    .filter(Boolean)

const isParagraph = (part: string) => part[0] === '#'

/** Whether every text of the piece that must have words has them. A description is left out where the old one stays. */
export const missingParts = ({ units }: DeskPiece, words: Words) =>
  units.filter(({ part, target }) => !normalise(words[part] ?? '') && (part !== '@alt' || target !== ''))

/**
 * What the import would refuse in the words of one piece, by the gate's own rules, told in plain words; and what looks
 * strange. Boxes without words are not judged.
 */
export function judge({ units, risky }: DeskPiece, words: Words, about: About): Remark[] {
  const remarks: Remark[] = []
  const target: GateNode[] = []
  const source: GateNode[] = []
  for (const unit of units) {
    const { part } = unit
    source.push(...nodesOf(unit.source, part))
    const paragraphs = part === '@alt' ? [normalise(words[part] ?? '')] : paragraphsOf(words[part] ?? '')
    if (!paragraphs.join('')) continue
    for (const text of isParagraph(part) ? paragraphs : [paragraphs.join(' ')]) {
      const found = isParagraph(part) ? judgeParagraph(text, about) : judgeLine(text, part, about)
      for (const { rule, what, fix } of found) remarks.push({ part, rule, what, fix })
      target.push(...nodesOf(text, part))
    }
    const strange = lengthRemark(unit.source, paragraphs.join(' '), about)
    if (strange) remarks.push({ part, ...strange })
  }
  if (units.reduce((sum, { part }) => sum + (words[part] ?? '').length, 0) > LONGEST_BLOCK)
    remarks.push({ part: units[0]!.part, rule: 'mdx-too-large', what: 'lời dài quá 4000 chữ', fix: 'viết ngắn lại' })
  if (remarks.some(({ weak }) => !weak) || missingParts({ units } as DeskPiece, words).length) return fewOf(remarks)
  for (const { rule, what, fix } of compareFacts(source, target, { risk: risky }))
    remarks.push({ part: units[0]!.part, rule, what: toShown(what, about.tags), fix: toShown(fix, about.tags) })
  return fewOf(remarks)
}

/** Title, summary and description are one line of plain words. */
const nodesOf = (text: string, part: string): GateNode[] => [
  { type: 'paragraph', children: isParagraph(part) ? parseInline(text).nodes : [{ type: 'text', value: text }] },
]

function judgeParagraph(text: string, { language, hotlines, services }: About) {
  const { nodes, problems } = parseInline(text)
  const plain = textOf(nodes)
  const texts = [...walk(nodes)].flatMap(({ type, value }) => (type === 'text' ? [value ?? ''] : []))
  return [
    ...texts.flatMap((value) => badCharacters(value, language.alphabet)),
    ...problems,
    ...(problems.length ? [] : texts.flatMap(brokenMarks)),
    ...typedNumbers(plain, hotlines, 'refused'),
    ...typedAddresses(plain, services, 'refused'),
  ]
}

function judgeLine(text: string, part: string, { language, hotlines, services }: About) {
  const { pattern, form } = inGuides.Step.attributes.alt
  const most = longest[part] ?? LONGEST_BLOCK
  return [
    ...badCharacters(text, language.alphabet),
    ...typedNumbers(text, hotlines, 'allowed'),
    ...typedAddresses(text, services, 'allowed'),
    ...(text.length > most
      ? [{ rule: 'words-too-long', what: `dài ${text.length} chữ cái, nhiều nhất ${most}`, fix: 'viết ngắn lại' }]
      : []),
    ...(part === '@alt' && !pattern.test(text)
      ? [{ rule: 'attribute-value', what: 'có dấu không dùng được', fix: `viết ${form}` }]
      : []),
  ]
}

/** Words of one language may be shorter or longer than those of another, not several times. */
function lengthRemark(source: string, target: string, { tags }: About): Omit<Remark, 'part'> | undefined {
  const [from, to] = [toShown(source, tags).length, toShown(target, tags).length]
  if (from < 20) return undefined
  const what =
    to * 3 < from ? 'lời ngắn hơn tiếng Việt nhiều' : to > from * 3 ? 'lời dài hơn tiếng Việt nhiều' : undefined
  return what && { rule: 'length', what, fix: 'xem lại có thiếu hay thừa ý không', weak: true }
}

/** One of a kind and box is enough to act on. */
const fewOf = (remarks: Remark[]) =>
  remarks.filter(
    ({ part, rule, what }, at) =>
      !remarks.slice(0, at).some((one) => one.part === part && one.rule === rule && one.what === what),
  )
