import type { GuideEntry, WordsFile } from '../../catalogue/entries.ts'
import { fingerprint } from '../../catalogue/fingerprint.ts'
import type { ParsedBlock } from '../../catalogue/words.ts'
import type { GateNode } from '../../gate/node.ts'
import { compareFacts } from '../../gate/same-facts.ts'
import { rules } from '../../gate/rules.ts'
import type { Finding } from '../../report.ts'
import type { TranslationFrontMatter } from '../../schemas/words.ts'
import type { ContentCheck } from './check.ts'

/** A translated piece beside the source it should say. */
interface Pair {
  name: string
  line: () => number
  words: string
  sourceWords: string
  of: string | undefined
  ok: string | undefined
  nodes: GateNode[]
  sourceNodes: GateNode[]
  risk: boolean
}

export const translations: ContentCheck = {
  name: 'translations',
  check: ({ entries: { guides, languages } }) =>
    guides.flatMap((guide) =>
      [...guide.translations].flatMap(([code, translation]) => [
        ...spelling(translation, languages.get(code)?.language.orthography),
        ...reviews(translation),
        ...pairs(guide, translation).flatMap((pair) => [
          ...mark(pair, guide, code, translation.file),
          ...sameFacts(pair, translation.file),
        ]),
      ]),
    ),
}

const text = (value: string): GateNode[] => [{ type: 'text', value }]

function pairs({ source, bones }: GuideEntry, { front, frontLine, blocks }: WordsFile<TranslationFrontMatter>): Pair[] {
  if (!source) return []
  const risky = new Set(bones.steps.filter(({ risk }) => risk).map(({ id }) => id))
  const sources = new Map(source.blocks.map((block) => [block.id, block]))
  return [
    ...(['title', 'summary'] as const).flatMap((name): Pair[] => {
      const words = front[name]
      if (words === undefined) return []
      const sourceWords = source.front[name]
      const nodes = { nodes: text(words), sourceNodes: text(sourceWords) }
      return [{ name, line: () => frontLine([name]), words, sourceWords, of: front.of[name], ok: front.ok[name], ...nodes, risk: false }]
    }),
    ...blocks.flatMap((block): Pair[] => {
      const original = sources.get(block.id)
      if (!original) return []
      const { id: name, line, words, of, ok } = block
      const risk = original.kind === 'Warning' || risky.has(name)
      return [{ name, line: () => line, words, sourceWords: original.words, of, ok, nodes: told(block), sourceNodes: told(original), risk }]
    }),
  ]
}

/** A picture's description is part of the words. */
const told = ({ nodes, alt }: ParsedBlock): GateNode[] => (alt ? [...nodes, { type: 'paragraph', children: text(alt) }] : nodes)

function mark({ name, line, of, ok, words, sourceWords }: Pair, { slug, madeFrom }: GuideEntry, code: string, file: string): Finding[] {
  const why = 'mỗi khối dịch nhớ nó dịch từ lời gốc nào, để biết khi nào nó cũ'
  const stamp = `npm run stamp -- ${slug} ${code} ${name}`
  const now = fingerprint(sourceWords)
  const found: Finding[] = []
  const add = (finding: Pick<Finding, 'rule' | 'level' | 'what' | 'fix'> & { why?: string }) =>
    void found.push({ file, line: line(), why, ...finding })
  if (of === undefined)
    add({
      rule: 'of-missing',
      level: 'error',
      what: `«${name}» chưa ghi dịch từ lời nào`,
      fix: `đúng là dịch từ «${sourceWords}» thì chạy: ${stamp}`,
    })
  else if (of !== now && !Object.hasOwn(madeFrom, of))
    add({
      rule: 'of-unknown',
      level: 'warning',
      what: `«${name}» ghi of="${of}", không khớp lời gốc nào đã biết`,
      fix: `so với lời gốc hôm nay «${sourceWords}»; khớp rồi thì chạy: ${stamp}`,
    })
  if (ok !== undefined && ok !== fingerprint(words))
    add({
      rule: 'review-outdated',
      level: 'warning',
      what: `«${name}» đã sửa sau khi duyệt, nên lại là bản nháp`,
      why: 'người duyệt chỉ nhận những chữ họ đã đọc',
      fix: `nhờ người nói thứ tiếng này đọc lại rồi chạy: npm run review -- ${slug} ${code} ${name} --by "Họ và tên"`,
    })
  return found
}

/** What a current translation must share with its source; a stale one only should, the page shows the Vietnamese beside it. */
function sameFacts({ name, line, of, sourceWords, nodes, sourceNodes, risk }: Pair, file: string): Finding[] {
  const stale = of !== undefined && of !== fingerprint(sourceWords)
  return compareFacts(sourceNodes, nodes, { risk: risk && !stale }).map(({ rule, what, fix }) => ({
    rule,
    level: stale ? 'warning' : 'error',
    file,
    line: line(),
    what: `«${name}»: ${what}`,
    why: rules[rule],
    fix,
  }))
}

const spelling = ({ file, front, frontLine }: WordsFile<TranslationFrontMatter>, orthography: string | undefined): Finding[] =>
  orthography === undefined || front.orthography === orthography
    ? []
    : [
        {
          rule: 'orthography',
          level: 'error',
          file,
          line: frontLine(['orthography']),
          what: `tệp này viết theo lối «${front.orthography}», thứ tiếng này ở đây viết theo lối «${orthography}»`,
          why: 'hai lối viết lẫn nhau thì người đọc và máy tìm đều lúng túng',
          fix: `viết lại theo lối «${orthography}», hoặc thêm một thứ tiếng riêng bằng npm run new:language`,
        },
      ]

/** A review without a person behind it is a pretence. */
function reviews({ file, front, frontLine, blocks }: WordsFile<TranslationFrontMatter>): Finding[] {
  const accepted = blocks.find(({ ok }) => ok !== undefined)
  if (front.reviewers.length > 0 || (!accepted && !front.ok.title && !front.ok.summary)) return []
  return [
    {
      rule: 'review-without-reviewer',
      level: 'error',
      file,
      line: accepted?.line ?? frontLine(['ok']),
      what: 'có khối ghi đã duyệt (ok) mà đầu tệp không có tên người duyệt',
      why: 'chỉ người nói thứ tiếng này mới duyệt được, và họ có tên',
      fix: 'xóa các ok="…" rồi nhờ người duyệt chạy npm run review',
    },
  ]
}
