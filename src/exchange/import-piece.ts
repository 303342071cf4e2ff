import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint, normalise } from '../catalogue/fingerprint.ts'
import { gateOptions } from '../catalogue/gate-options.ts'
import type { BlockKind, ParsedBlock } from '../catalogue/words.ts'
import { gateMdx } from '../gate/mdx.ts'
import type { GateNode } from '../gate/node.ts'
import { rules } from '../gate/rules.ts'
import { compareFacts } from '../gate/same-facts.ts'
import type { Finding } from '../report.ts'
import { applyChange, blocksIn } from './changes.ts'
import { importFinding } from './import-findings.ts'
import { isFront, writtenPiece, type Written } from './po-units.ts'
import { setFrontMatter } from './splice.ts'

/** A piece as the gate has passed it. */
export interface JudgedPiece {
  words: string
  nodes: GateNode[]
}

type Judged = JudgedPiece | { findings: Finding[] }

interface Place {
  entries: Entries
  file: string
  line: number
  name: string
}

const text = (value: string): GateNode[] => [{ type: 'text', value }]

/** A picture's description is part of the words. */
const told = ({ nodes, alt }: Pick<ParsedBlock, 'nodes' | 'alt'>): GateNode[] =>
  alt ? [...nodes, { type: 'paragraph', children: text(alt) }] : nodes

/** Stands alone in a file of its own before the gate of the build: what passes is exactly one piece, and runs nothing. */
export function judgePiece(written: Written, kind: BlockKind | undefined, code: string, place: Place): Judged {
  const { entries, file, line, name } = place
  const options = gateOptions(entries, code)
  const front = options.language.source ? 'title: a\nsummary: a' : 'orthography: a'
  const empty = `---\n${front}\norigin: human\n---\n`
  // Bounds the work of the splices and of the gate's parser.
  if (written.paragraphs.join('').length + written.alt.length > 4000)
    return {
      findings: [importFinding('mdx-too-large', file, line, `«${name}»: lời dài hơn 4000 chữ`, 'viết ngắn lại')],
    }
  const alone = kind
    ? `${empty}\n<${kind} id="${name}">\n${written.paragraphs.join('\n\n')}\n</${kind}>\n`
    : setFrontMatter(empty, name, written.paragraphs.join(' '))
  const refused = (found: Finding[]) => ({
    findings: found.map((one) => ({ ...one, file, line, what: `«${name}»: ${one.what}` })),
  })
  const found = gateMdx(alone, file, options).filter(({ level }) => level === 'error')
  if (found.length) return refused(found)
  if (!kind) return { words: normalise(written.paragraphs.join(' ')), nodes: text(written.paragraphs.join(' ')) }

  const blocks = blocksIn(alone)
  if (blocks.length !== 1 || blocks[0]!.id !== name)
    return {
      findings: [
        importFinding(
          'import-block',
          file,
          line,
          `«${name}»: lời có thẻ mở hoặc đóng khối`,
          'xóa các thẻ khối; chỉ viết lời',
        ),
      ],
    }
  if (!written.alt) return { words: blocks[0]!.words, nodes: blocks[0]!.nodes }
  const change = { name, kind, paragraphs: written.paragraphs, alt: written.alt, of: '00000000' }
  const described = applyChange(alone, change, [name]).replace(' of="00000000"', '')
  const wrong = gateMdx(described, file, options).filter(({ level }) => level === 'error')
  if (wrong.length) return refused(wrong)
  const [block] = blocksIn(described)
  return { words: block!.words, nodes: told(block!) }
}

/** What a translation must share with the source it was made from, and, when that is old, with today's. */
export function factFindings(
  target: JudgedPiece,
  madeFrom: JudgedPiece,
  guide: GuideEntry,
  { file, line, name }: Place,
): Finding[] {
  const today = sourcePiece(guide, name)
  const problems = (source: JudgedPiece, risk: boolean, more: string) =>
    compareFacts(source.nodes, target.nodes, { risk }).map(({ rule, what, fix }): Finding => ({
      rule,
      level: 'error',
      file,
      line,
      what: `«${name}»: ${what}`,
      why: rules[rule],
      fix: `${fix}${more}`,
    }))
  const own = problems(madeFrom, isRisky(guide, name), '')
  if (own.length || fingerprint(madeFrom.words) === fingerprint(today.words)) return own
  return problems(today, false, '; lời gốc đã đổi, nên xuất lại rồi dịch theo lời mới')
}

export const kindOf = ({ source }: GuideEntry, name: string) => source?.blocks.find(({ id }) => id === name)?.kind

/** Today's source words of a piece. */
export function sourcePiece({ source }: GuideEntry, name: string): JudgedPiece {
  if (isFront(name)) return { words: source!.front[name], nodes: text(writtenPiece(source!, name)!.paragraphs[0]!) }
  const block = source!.blocks.find(({ id }) => id === name)!
  return { words: block.words, nodes: told(block) }
}

const isRisky = ({ bones, source }: GuideEntry, name: string) =>
  bones.steps.some(({ id, risk }) => id === name && risk) ||
  source!.blocks.some(({ id, kind }) => id === name && kind === 'Warning')
