import type { Finding } from '../report.ts'
import type { GateNode } from './node.ts'
import { finding, lineFinder, type Problem, type Rule } from './rules.ts'

/** Collects findings over one file's tree, at the line of a node, within a node's words, or at an index of the text. */
export function reporter(file: string, text: string) {
  const findings: Finding[] = []
  const lineInText = lineFinder(text)
  const lineOf = (node: GateNode) => node.position?.start.line ?? 0
  const add = ({ rule, what, fix }: Omit<Problem, 'index'>, line: number) =>
    void findings.push(finding(rule, file, line, what, fix))
  return {
    findings,
    lineOf,
    at: (node: GateNode, rule: Rule, what: string, fix: string) => add({ rule, what, fix }, lineOf(node)),
    within: (node: GateNode, words: string, problems: Problem[]) => {
      const lineInWords = problems.length ? lineFinder(words) : () => 1
      for (const problem of problems)
        // A line break written as `&#10;` counts in the words and not in the file.
        add(problem, Math.min(lineOf(node) + lineInWords(problem.index) - 1, node.position?.end.line ?? 0))
    },
    inText: (problems: Problem[]) => problems.forEach((problem) => add(problem, lineInText(problem.index))),
  }
}
