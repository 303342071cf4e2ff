import { formatFinding, sortFindings, type Finding } from '../report.ts'

const isDue = ({ rule }: Finding) => rule === 'overdue' || rule === 'due-soon'

/** Findings as an editor reads them: grouped by file, files with errors first; then the counts and what is due. */
export function summary(findings: Finding[]): string {
  const due = findings.filter(isDue)
  const rest = sortFindings(findings.filter((finding) => !isDue(finding)))
  const files = [...new Set(rest.map(({ file }) => file))]
  const groups = files.map((file) => {
    const own = rest.filter((finding) => finding.file === file)
    return [`── ${file}`, ...own.map(formatFinding)].join('\n')
  })
  const errors = rest.filter(({ level }) => level === 'error').length
  return [...groups, counts(errors, rest.length - errors), ...dueLines(due)].join('\n\n')
}

const counts = (errors: number, warnings: number) =>
  errors + warnings === 0
    ? 'Nội dung tốt: không có lỗi, không có điều phải chú ý.'
    : `${errors} lỗi, ${warnings} điều chú ý.${errors ? ' Có lỗi thì trang không dựng được.' : ' Trang dựng được.'}`

const dueLines = (due: Finding[]) =>
  due.length
    ? [
        [
          'Đến hạn kiểm lại:',
          ...due.map(({ file, line, what, fix }) => `  ${what} (${file}:${line})\n    ${fix}`),
        ].join('\n'),
      ]
    : []
