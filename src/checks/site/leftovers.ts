import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'
import { lineAt, lineOf } from './line.ts'
import type { Page, PageKind } from './page.ts'

/** What stands in the text of a page only when a template or a tool failed. */
const failed = [
  { found: /__ASTRO_IMAGE_[^\s"'<>]*/g, fix: 'hình này không đi qua bước xử lý hình: xem lại đường dẫn trong bài' },
  { found: /\bundefined\b/g, fix: 'thành phần in ra chỗ này nhận thiếu dữ liệu' },
  { found: /\[object [A-Z]\w*\]/g, fix: 'thành phần in một đối tượng thay vì chữ' },
  { found: /\bNaN\b/g, fix: 'một phép tính ở thành phần này thiếu số' },
  { found: /<(?:Step|Warning|Note|Need|Hotline|Service)\b/g, fix: 'thành phần chưa được thay bằng HTML' },
]

/** Code and styles are blanked, not cut, so that offsets stay true. */
const withoutCode = (html: string) =>
  html.replace(/<(script|style)\b[^>]*>([^]*?)<\/\1>/gi, (all, _, body: string) =>
    all.replace(body, () => body.replace(/\S/g, ' ')),
  )

const inText = ({ file, html }: Page): Finding[] => {
  const text = withoutCode(html)
  return failed.flatMap(({ found, fix }) =>
    [...text.matchAll(found)].map(({ 0: what, index }) =>
      error(file, {
        rule: 'leftover',
        line: lineAt(text, index),
        what: `trang còn sót «${what.trim()}»`,
        why: 'người đọc thấy chữ vô nghĩa, hoặc máy đọc màn hình đọc sai',
        fix,
      }),
    ),
  )
}

const addresses = ['href', 'src', 'action', 'formaction', 'data', 'poster', 'xlink:href', 'srcset']

type Words = [rule: string, why: string, fix: string]

function judge(name: string, value: string, kind: PageKind): Words | undefined {
  if (/^on./.test(name))
    return [
      'event-attribute',
      'chính sách của trang chặn mã trong thuộc tính',
      'dùng addEventListener trong src/scripts/',
    ]
  if (name === 'lang' && !value)
    return ['leftover', 'máy đọc màn hình không biết đọc bằng giọng nào', 'bỏ lang, hoặc ghi đúng thứ tiếng']
  if (name === 'style')
    return [
      'style-attribute',
      'chính sách của trang bỏ qua kiểu trong thuộc tính',
      'dùng class và viết kiểu trong src/styles/',
    ]
  if (!addresses.includes(name)) return undefined
  const address = value.replace(/[\s\x00-\x1f]/g, '')
  // a guide to keep as one file carries its pictures and voices inside
  if (
    !/^(?:javascript|vbscript|data|blob):/i.test(address) ||
    (kind === 'file' && /^data:(?:image|audio)\//i.test(address))
  )
    return undefined
  return [
    'code-address',
    'địa chỉ này mang mã hoặc dữ liệu thay vì trỏ đến một trang',
    'thay bằng tệp trong trang, hoặc bỏ đi',
  ]
}

const inAttributes = ({ file, kind, $ }: Page): Finding[] =>
  $('*')
    .toArray()
    .filter((node) => 'attribs' in node)
    .flatMap((element) =>
      Object.entries(element.attribs).flatMap(([name, value]) => {
        const words = judge(name, value, kind)
        if (!words) return []
        const [rule, why, fix] = words
        const what = `<${element.tagName} ${name}="${value.slice(0, 60)}">`
        return [error(file, { rule, line: lineOf(element), what, why, fix })]
      }),
    )

/** Traces of a failed template, and code where none may be. */
export const leftovers: SiteCheck = () => ({
  page: (page) => [...inText(page), ...inAttributes(page)],
})
