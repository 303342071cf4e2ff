import type { Finding } from '../report.ts'
import type { GateNode } from './node.ts'
import { finding, lineAt, type Problem, type Rule } from './rules.ts'

/** Collects findings over one file's tree, at the line of a node, within a node's words, or at an index of the text. */
export function reporter(file: string, text: string) {
  const findings: Finding[] = []
  const lineOf = (node: GateNode) => node.position?.start.line ?? 0
  const add = ({ rule, what, fix }: Omit<Problem, 'index'>, line: number) =>
    void findings.push(finding(rule, file, line, what, fix))
  return {
    findings,
    lineOf,
    at: (node: GateNode, rule: Rule, what: string, fix: string) => add({ rule, what, fix }, lineOf(node)),
    within: (node: GateNode, words: string, problems: Problem[]) =>
      problems.forEach((problem) => add(problem, lineOf(node) + lineAt(words, problem.index) - 1)),
    inText: (problems: Problem[]) => problems.forEach((problem) => add(problem, lineAt(text, problem.index))),
  }
}
