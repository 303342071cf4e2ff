import { finding } from './rules.ts'

type Explanation = [pattern: RegExp, what: string, fix: string]

// Words of Sätteri's parser → words of an editor. `$1` is the first group of the pattern.
const explanations: Explanation[] = [
  [
    /closing tag for `<(\w+)>`.*before|Expected a closing tag for `<(\w+)>`/,
    'thẻ <$1> mở ra mà không có </$1>',
    'thêm dòng </$1> sau lời của khối',
  ],
  [
    /Unexpected closing tag `<\/(\w+)>`/,
    'thẻ </$1> đóng mà không khớp với thẻ mở',
    'sửa cho mỗi <$1 …> có một </$1>, không chéo nhau',
  ],
  [/closing brace|expression/, 'dấu { không có dấu } đi cùng', 'xóa; nếu là lời thì dùng ( )'],
  [/`!` \(U\+0021\)/, 'ghi chú kiểu HTML <!-- -->', 'xóa ghi chú; lời dặn cho người dịch ghi vào notes.md'],
  [
    /after `<`|before name|in name|attribute/,
    'dấu < không mở một thẻ đúng dạng',
    'thuộc tính viết tên="giá trị"; muốn viết dấu nhỏ hơn thì gõ &lt;',
  ],
]

/** A parser's exception as a finding at its line. `3:1: Expected a closing tag for `<Step>` …` → line 3 */
export function parseFinding(error: unknown, file: string) {
  const message = error instanceof Error ? error.message : String(error)
  const line = Number(/^(\d+):\d+:/.exec(message)?.[1] ?? 1)
  for (const [pattern, what, fix] of explanations) {
    const match = pattern.exec(message)
    const name = match?.slice(1).find(Boolean) ?? ''
    if (match) return finding('mdx-parse', file, line, what.replaceAll('$1', name), fix.replaceAll('$1', name))
  }
  return finding('mdx-parse', file, line, `không đọc được: ${message}`, 'so dòng này với một bài khác')
}
