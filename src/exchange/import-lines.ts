import { formatFinding, sortFindings } from '../report.ts'
import type { Plan } from './import-plan.ts'

const kinds = { new: 'mới', changed: 'sửa', confirmed: 'xem lại, chữ không đổi' } as const

/** A plan as a person reads it before and after it is carried out. `asked`: the person is asked next. */
export function planLines(plan: Plan, { written, asked }: { written: boolean; asked?: boolean }): string[] {
  const { changes, conflicts, fuzzy, notes, findings } = plan
  if (findings.length)
    return [`Không nhập được: ${findings.length} lỗi. Chưa ghi gì.`, ...sortFindings(findings).map(formatFinding)]
  return [
    ...changes.flatMap(({ key, kind, before, after, stale }) => [
      `  ${kinds[kind]}: ${key}${stale ? ' (lời gốc đã đổi từ lúc xuất: nhập vào là bản cũ)' : ''}`,
      ...(kind === 'changed' ? [`    - ${inLine(before)}`] : []),
      `    + ${inLine(after)}`,
    ]),
    ...conflicts.flatMap(({ key, why, source, ours, theirs }) => [
      `  XUNG ĐỘT: ${key}: ${why}. Để nguyên, chờ người quyết.`,
      `    lời gốc:     ${inLine(source)}`,
      `    đang có:     ${inLine(ours)}`,
      `    trong tệp:   ${inLine(theirs)}`,
      `    Lấy lời trong tệp thì chạy lại, thêm: --take ${key}`,
    ]),
    ...(fuzzy.length ? [`  Chưa nhận ${fuzzy.length} mục còn dấu fuzzy (chưa ai xem lại): ${fuzzy.join(', ')}`] : []),
    ...notes.map((note) => `  ${note}`),
    changes.length === 0
      ? asked
        ? '  Không có lời mới.'
        : '  Không có gì để ghi.'
      : written
        ? `  Đã ghi ${changes.length} mục, đều là bản nháp: ${[...plan.files.keys()].join(', ')}`
        : `  Sẽ ghi ${changes.length} mục${asked ? '' : ' (chạy lại không có --dry-run)'}: ${[...plan.files.keys()].join(', ')}`,
  ]
}

const inLine = (text: string) => text.replace(/\n+/g, ' ⏎ ')
