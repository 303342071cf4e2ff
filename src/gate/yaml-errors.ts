import type { YAMLParseError } from 'yaml'
import { finding } from './rules.ts'

const messages: Partial<Record<YAMLParseError['code'], [what: string, fix: string]>> = {
  TAB_AS_INDENT: ['dòng thụt vào bằng phím Tab', 'thụt vào bằng hai dấu cách'],
  BAD_INDENT: [
    'dòng thụt vào không thẳng với dòng trên, hoặc ngoặc chưa đóng',
    'cho các mục cùng cấp thẳng hàng nhau; đóng đủ ] và }',
  ],
  BLOCK_AS_IMPLICIT_KEY: ['dòng có hai dấu hai chấm', 'đặt phần sau dấu hai chấm đầu tiên trong dấu nháy "…"'],
  MULTILINE_IMPLICIT_KEY: ['dòng thiếu dấu hai chấm sau tên mục', 'viết «tên: giá trị», có dấu cách sau dấu hai chấm'],
  MISSING_CHAR: ['thiếu dấu đóng, dấu phẩy hoặc dấu hai chấm', 'xem lại dấu nháy, ngoặc và dấu hai chấm của dòng này'],
  UNEXPECTED_TOKEN: ['có chữ hoặc dấu thừa', 'nếu giá trị có dấu : # [ ] { } hoặc nháy thì đặt cả giá trị trong "…"'],
  BAD_SCALAR_START: ['giá trị bắt đầu bằng một dấu đặc biệt', 'đặt giá trị trong dấu nháy "…"'],
  BAD_DQ_ESCAPE: ['dấu \\ không đúng chỗ trong dấu nháy', "bỏ dấu \\, hoặc dùng dấu nháy đơn '…'"],
  NON_STRING_KEY: ['tên mục không phải là chữ', 'viết tên mục bằng chữ thường'],
  KEY_OVER_1024_CHARS: ['tên mục quá dài', 'rút ngắn tên mục'],
}

/** A parser's complaint in the editor's words. */
export function yamlError({ code, message }: YAMLParseError, file: string, line: number) {
  if (code === 'DUPLICATE_KEY')
    return finding('yaml-duplicate-key', file, line, 'mục này đã có ở trên', 'giữ lại một mục, xóa mục kia')
  const [what, fix] = messages[code] ?? [`YAML sai: ${message}`, 'so với tệp cùng loại của một bài khác']
  return finding('yaml-parse', file, line, what, fix)
}
