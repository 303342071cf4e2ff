import type { Problem, Rule } from './rules.ts'

const marks: Record<string, [what: string, fix: string]> = {
  heading: ['dòng đề mục (#, ### hoặc gạch dưới ===)', 'bỏ dấu #; mỗi bước là một khối <Step>'],
  list: ['danh sách gạch đầu dòng hoặc đánh số', 'mỗi việc là một khối <Step>, hoặc viết thành câu'],
  listItem: ['danh sách gạch đầu dòng', 'viết thành câu'],
  blockquote: ['đoạn trích dẫn (>)', 'bỏ dấu > ở đầu dòng'],
  code: ['khung mã (```)', 'bỏ ba dấu phẩy ngược, viết thành lời'],
  inlineCode: ['chữ kiểu mã (`…`)', 'dùng **chữ đậm**'],
  thematicBreak: ['dòng kẻ ngang (---, ***)', 'xóa dòng này'],
  table: ['bảng', 'viết thành câu, hoặc chia thành nhiều khối'],
  delete: ['chữ gạch ngang (~~…~~)', 'bỏ hai dấu ~~'],
  break: [
    'xuống dòng giữa đoạn (hai dấu cách hoặc \\ ở cuối dòng)',
    'xóa chúng ở cuối dòng; muốn đoạn mới thì để một dòng trống',
  ],
  definition: ['địa chỉ đặt tên ([tên]: …)', 'viết [chữ](địa chỉ) ngay trong câu'],
  linkReference: ['liên kết theo tên ([chữ][tên])', 'viết [chữ](địa chỉ) ngay trong câu'],
  footnoteReference: ['chú thích cuối trang ([^1])', 'viết vào trong câu'],
  footnoteDefinition: ['chú thích cuối trang ([^1]: …)', 'viết vào trong câu, hoặc thành khối <Note>'],
  html: ['mã HTML', 'xóa; bài chỉ có lời'],
}

const dangerous: Record<string, [rule: Rule, what: string, fix: string]> = {
  mdxjsEsm: [
    'mdx-import',
    'dòng import hoặc export',
    'xóa dòng này; nếu là lời thì đừng bắt đầu dòng bằng chữ import, export',
  ],
  mdxFlowExpression: ['mdx-expression', 'mã trong { }', 'xóa cả { }; nếu là lời thì dùng ( )'],
  mdxTextExpression: ['mdx-expression', 'mã trong { }', 'xóa cả { }; nếu là lời thì dùng ( )'],
  image: ['mdx-image', 'hình chèn trong lời', 'xóa; tả hình ở mục picture của bước trong guide.yaml'],
  imageReference: ['mdx-image', 'hình chèn trong lời', 'xóa; tả hình ở mục picture của bước trong guide.yaml'],
  toml: [
    'front-matter-toml',
    'phần đầu viết kiểu TOML (+++)',
    'viết lại giữa hai dòng ---, mỗi mục một dòng «tên: giá trị»',
  ],
}

/** Nodes that run or load something. */
export const isDangerous = (type: string) => Object.hasOwn(dangerous, type)

/** Rule, name and fix for a kind of node that no guide may hold. */
export function refusedNode(type: string): [rule: Rule, what: string, fix: string] {
  if (Object.hasOwn(dangerous, type)) return dangerous[type]!
  const [what, fix] = Object.hasOwn(marks, type)
    ? marks[type]!
    : [`kiểu trình bày «${type}»`, 'viết thành câu trong một khối']
  return ['mark-unknown', what, fix]
}

const broken: [pattern: RegExp, what: string, fix: string][] = [
  [/\*\*/g, 'hai dấu ** không thành chữ đậm', 'viết **chữ đậm**: đủ hai đầu, không có dấu cách sát bên trong dấu sao'],
  [
    /\]\s?\(|\[[^\]]*\]/g,
    'ngoặc [ ] không thành liên kết',
    'viết [chữ](địa chỉ), không có dấu cách giữa ] và (; nếu là lời thì dùng ( )',
  ],
  [/`|~~/g, 'dấu ` hoặc ~~ thừa', 'xóa dấu này'],
]

/** Marks that the parser took for words, because they are not closed or stand wrongly. */
export const brokenMarks = (words: string): Problem[] =>
  broken.flatMap(([pattern, what, fix]) =>
    Array.from(words.matchAll(pattern), ({ index }): Problem => ({ rule: 'mark-broken', index, what, fix })),
  )
