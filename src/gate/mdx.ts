import { sortFindings, type Finding } from '../report.ts'
import { badCharacters } from './characters.ts'
import { gateFrontMatter, splitFrontMatter } from './front-matter.ts'
import { refusedNode } from './marks.ts'
import type { GateNode } from './node.ts'
import type { GateOptions } from './options.ts'
import { parseMdx } from './parse.ts'
import { parseFinding } from './parse-errors.ts'
import { finding, lineFinder } from './rules.ts'
import { gateTree } from './tree.ts'

// A page may have 9 KB; a file of this length has far more. The parser's work on some signs grows with their square.
const MAX_LENGTH = 20_000
const MAX_OF_A_RULE = 20
// Each of these signs at the start of a line opens one more level.
const MANY_LEVELS = /^(?:[ \t]*(?:[>*+-]|\d+[.)])){20}/m

/**
 * Everything in a guide file that may not stand in it, with true file lines, worst first. Nothing is executed, and no
 * input makes it throw. An empty list means: words, known components, front matter of the schema, and nothing else.
 */
export function gateMdx(text: string, file: string, options: GateOptions): Finding[] {
  if (text.length > MAX_LENGTH)
    return [
      finding('mdx-too-large', file, 1, `tệp dài ${text.length} chữ, hơn mức ${MAX_LENGTH}`, 'chia thành nhiều bài'),
    ]

  const line = lineFinder(text)
  const characters = badCharacters(text, options.language.alphabet).map(({ rule, index, what, fix }) =>
    finding(rule, file, line(index), what, fix),
  )
  const { yaml, findings } = splitFrontMatter(text, file)
  const front = yaml === undefined ? findings : gateFrontMatter(yaml, file, options)
  // Readers disagree on where the body of such a file begins; its first line is to be mended first.
  const ambiguous = findings.some(({ rule }) => rule !== 'front-matter-missing')
  const body = ambiguous ? [] : gateBody(text, yaml === undefined ? 0 : yaml.length + 8, file, options)
  return sortFindings(fewOfEachRule([...characters, ...front, ...body]))
}

function gateBody(text: string, start: number, file: string, options: GateOptions): Finding[] {
  const code = codeIn(text, start, file)
  if (code.length) return code
  const levels = MANY_LEVELS.exec(text)
  if (levels)
    return [finding('mdx-too-deep', file, lineFinder(text)(levels.index), 'lồng hơn 20 lớp', 'viết phẳng lại')]
  try {
    return gateTree(parseMdx(text) as GateNode, text, file, options)
  } catch (error) {
    return [parseFinding(error, file)]
  }
}

/**
 * Code is found in the text and never reaches the parser: some of it takes the parser minutes (60,000 braces), some makes
 * it abort the whole process (an export that ends the file in the midst of a template).
 */
function codeIn(text: string, start: number, file: string): Finding[] {
  const line = lineFinder(text)
  return Array.from(text.slice(start).matchAll(/^(?:import|export)(?![\p{L}\p{N}])|[{}]/gmu), ({ 0: sign, index }) => {
    const [rule, what, fix] = refusedNode(sign.length > 1 ? 'mdxjsEsm' : 'mdxTextExpression')
    return finding(rule, file, line(start + index), what, fix)
  })
}

/** One of a rule on a line, and a few of it in a file: every rule that was broken is still named. */
function fewOfEachRule(findings: Finding[]): Finding[] {
  const lines = new Map<string, Set<number>>()
  return findings.filter(({ rule, line }) => {
    const seen = lines.get(rule) ?? new Set()
    lines.set(rule, seen)
    return !seen.has(line) && seen.size < MAX_OF_A_RULE && seen.add(line)
  })
}
