/** What a check found. `file` is relative to the folder being checked; `line` counts from 1, 0 when the whole file is meant. */
export interface Finding {
  rule: string
  level: 'error' | 'warning'
  file: string
  line: number
  what: string
  why: string
  fix: string
}

/** A finding as text for a terminal or an error message, in the order where · what · why · what to do. */
export const formatFinding = ({ rule, level, file, line, what, why, fix }: Finding) =>
  [
    `${level === 'error' ? 'LỖI' : 'chú ý'}  ${file}${line ? `:${line}` : ''}  [${rule}]`,
    `  ${what}`,
    `  Vì sao: ${why}`,
    `  Cách sửa: ${fix}`,
  ].join('\n')

/** Errors first, then by file and line: the order an editor works in. */
export const sortFindings = (findings: Finding[]) =>
  [...findings].sort((a, b) => a.level.localeCompare(b.level) || a.file.localeCompare(b.file, 'en') || a.line - b.line)

/** Thrown when content must not be built. The message lists every error, so that one run shows all of them. */
export class RefusedContent extends Error {
  readonly findings: Finding[]
  constructor(findings: Finding[]) {
    super(`${findings.length} lỗi trong nội dung:\n\n${sortFindings(findings).map(formatFinding).join('\n\n')}`)
    this.name = 'RefusedContent'
    this.findings = findings
  }
}
