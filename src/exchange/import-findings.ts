import { rules, type Rule } from '../gate/rules.ts'
import type { Finding } from '../report.ts'

/** Why a file from a translator is refused, beside the rules of the gate. */
const importRules = {
  'import-size': 'tệp dịch thật chỉ vài chục nghìn chữ; tệp lớn làm máy treo',
  'import-encoding': 'tệp không phải UTF-8 thì chữ có dấu vào thư viện sẽ sai',
  'import-syntax': 'máy không đọc được tệp này, nên không biết chữ nào là của khối nào',
  'import-header': 'phần đầu tệp nói đây là bản dịch nào',
  'import-cut': 'tệp bị cắt cụt thì lời dịch thiếu nửa sau',
  'import-duplicate': 'hai lời cho một khối: máy không biết lấy lời nào',
  'import-plural': 'các thứ tiếng ở đây chỉ có một dạng số nhiều',
  'import-language': 'lời dịch phải vào đúng thứ tiếng',
  'import-key': 'mỗi lời đi vào đúng bài, đúng khối, đúng đoạn theo tên trong dòng msgctxt',
  'import-target': 'tệp đang có lỗi thì chèn thêm lời vào dễ làm hỏng nó',
  'import-incomplete': 'khối dịch nửa chừng thì bà con đọc thiếu',
  'import-source': 'lời dịch phải nhớ nó dịch từ lời gốc nào, để biết khi nào nó cũ',
  'import-voice': 'giọng đọc hỏng hay lạ thì trang không phát được, hoặc mang mã vào thư viện',
  'import-block': 'một lời dịch chỉ là các câu của một khối',
} as const

export type ImportRule = keyof typeof importRules

export const importFinding = (
  rule: ImportRule | Rule,
  file: string,
  line: number,
  what: string,
  fix: string,
): Finding => ({
  rule,
  level: 'error',
  file,
  line,
  what: short(what),
  why: rule in importRules ? importRules[rule as ImportRule] : rules[rule as Rule],
  fix: short(fix),
})

const short = (words: string) => (words.length > 400 ? `${words.slice(0, 400)}…` : words)
