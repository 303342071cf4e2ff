import type { Finding } from '../report.ts'
import { importFinding, type ImportRule } from './import-findings.ts'
import { PoProblem } from './po-file.ts'

const again = 'xin lại tệp từ người gửi, hoặc xuất lại bằng npm run po:export'

/** Why a text is no PO file of ours, from what the parser threw. */
export function poProblem(error: unknown, text: string, file: string): Finding {
  const at = (rule: ImportRule, line: number, what: string, fix: string) => importFinding(rule, file, line, what, fix)
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof PoProblem) {
    const { kind, key } = error
    if (kind === 'header')
      return at('import-header', 1, 'tệp không có phần đầu (msgid "" và các dòng "Language: …")', again)
    if (kind === 'plural')
      return at('import-plural', 0, `mục «${key}» có số nhiều`, 'mỗi mục chỉ một msgstr; bỏ msgid_plural')
    if (kind === 'duplicate') return at('import-duplicate', 0, `mục «${key}» có hai lần`, 'giữ lại một, xóa mục kia')
    return at('import-key', 0, `mục «${key}» không có dòng msgctxt`, again)
  }
  const line = (error as { lineNumber?: number }).lineNumber ?? 0
  if (/End-of-file/.test(message)) return at('import-cut', line, 'tệp bị cắt giữa một dòng', 'xin lại cả tệp')
  if (/End-of-line/.test(message))
    return at('import-syntax', line, 'một dòng thiếu dấu nháy đóng "', 'thêm dấu " ở cuối dòng')
  if (/^Duplicate/.test(message)) return at('import-duplicate', 0, 'có mục lặp lại hai lần', 'giữ lại một, xóa mục kia')
  if (/^Plural forms/.test(message)) return at('import-plural', 0, 'có mục số nhiều', 'mỗi mục chỉ một msgstr')
  if (/found 0\.$/.test(message))
    return at('import-cut', text.split('\n').length, 'có mục thiếu msgstr', 'xin lại cả tệp')
  if (/^Translation string range/.test(message))
    return at('import-duplicate', 0, 'có mục với hai msgstr', 'giữ lại một')
  if (/^Invalid key|Invalid key name/.test(message))
    return at(
      'import-syntax',
      line,
      'dòng này không phải của tệp PO',
      'xem dấu nháy " trong lời: viết \\" hoặc dùng “ ”',
    )
  return at('import-syntax', line, 'tệp không phải tệp PO, hoặc bị hỏng', again)
}
