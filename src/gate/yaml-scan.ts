import { CST, Lexer } from 'yaml'
import type { Finding } from '../report.ts'
import { hiddenCharacters } from './characters.ts'
import { finding, lineAt, type Rule } from './rules.ts'

const MAX_TOKENS = 40_000
const MAX_DEPTH = 10
const MAX_INDENT = 40
const SCALAR_NEXT = '\u001f'
const MARKS = new Set([SCALAR_NEXT, '\u0002', '\u0018'])

const QUOTE = 'nếu đó là lời thì đặt cả giá trị trong dấu nháy "…"; nếu không thì xóa'
const refusedTokens: Partial<Record<CST.TokenType, [rule: Rule, what: string, fix: string]>> = {
  anchor: ['yaml-alias', 'có dấu & (đặt nhãn)', QUOTE],
  alias: ['yaml-alias', 'có dấu * (chép lại nhãn)', QUOTE],
  tag: ['yaml-tag', 'có dấu ! (đổi kiểu)', QUOTE],
  'explicit-key-ind': ['yaml-key', 'có dấu ? (tên mục nhiều dòng)', QUOTE],
  'doc-start': ['yaml-document', 'có dòng ---', 'xóa dòng --- này'],
  'doc-end': ['yaml-document', 'có dòng ...', 'xóa dòng ... này'],
  'directive-line': ['yaml-document', 'có dòng bắt đầu bằng %', 'xóa dòng này'],
}

/**
 * Looks at a text's tokens before anything is expanded or nested, so that a bomb costs no more than its bytes. The tokens of a
 * text without findings are put into `kept`, for the parser.
 */
export function scanYaml(text: string, file: string, maxBytes: number, kept: string[] = []): Finding[] {
  const bytes = Buffer.byteLength(text)
  if (bytes > maxBytes)
    return [finding('yaml-size', file, 1, `dài ${bytes} byte, hơn mức ${maxBytes}`, 'chia nhỏ hoặc bỏ phần thừa')]
  // Also keeps the lexer's own marks, which are control characters, apart from the text.
  const [hidden] = hiddenCharacters(text)
  if (hidden) return [finding(hidden.rule, file, lineAt(text, hidden.index), hidden.what, hidden.fix)]

  let offset = 0
  let tokens = 0
  let flow = 0
  let indent = 0
  let lineStart = true
  let scalar = false
  for (const token of new Lexer().lex(text)) {
    const stop = (rule: Rule, what: string, fix: string) => [finding(rule, file, lineAt(text, offset), what, fix)]
    kept.push(token)
    if (++tokens > MAX_TOKENS) return stop('yaml-size', 'có quá nhiều mục', 'chia nhỏ hoặc bỏ phần thừa')
    if (MARKS.has(token)) {
      scalar = token === SCALAR_NEXT
      continue
    }
    const type = scalar ? 'scalar' : CST.tokenType(token)
    if (scalar && token === '<<') return stop('yaml-merge', 'có mục <<', 'chép hẳn các mục cần dùng vào đây')
    scalar = false
    const refused = type ? refusedTokens[type] : undefined
    if (refused) return stop(...refused)

    if (type === 'flow-map-start' || type === 'flow-seq-start') flow++
    if (type === 'flow-map-end' || type === 'flow-seq-end') flow--
    if (token.includes('\n')) {
      indent = 0
      lineStart = true
    } else if (lineStart && (type === 'space' || type === 'seq-item-ind')) indent += token.length
    else lineStart = false
    if (flow > MAX_DEPTH || indent > MAX_INDENT)
      return stop('yaml-depth', 'dữ liệu lồng quá sâu', 'viết phẳng lại như tệp cùng loại của bài khác')
    offset += token.length
  }
  return []
}
