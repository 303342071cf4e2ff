import { error, type SiteCheck } from './check.ts'
import { lineOf } from './line.ts'

const fields = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'

/** The library never asks: only the search box and the editors' pages take anything in. */
export const inputs: SiteCheck = () => ({
  page({ kind, file, $ }) {
    if (kind === 'editors') return []
    const searchBox = (element: Parameters<typeof $>[0]) =>
      $(element).is('input[name="q"]') && /^(?:|search|text)$/.test($(element).attr('type') ?? '')
    return [
      ...$(fields)
        .toArray()
        .filter((element) => !searchBox(element))
        .map((element) =>
          error(file, {
            rule: 'asks',
            line: lineOf(element),
            what: `trang đọc có ô nhập <${element.tagName} name="${$(element).attr('name') ?? ''}">`,
            why: 'Cầm Tay không hỏi gì bà con; có ô nhập thì kẻ gian dễ làm trang giả',
            fix: 'bỏ ô này; chỉ ô tìm kiếm input[name=q] được có trên trang đọc',
          }),
        ),
      ...$('form')
        .toArray()
        .filter((form) => !/^(?:|get)$/i.test($(form).attr('method') ?? ''))
        .map((form) =>
          error(file, {
            rule: 'asks',
            line: lineOf(form),
            what: `biểu mẫu gửi bằng «${$(form).attr('method')}»`,
            why: 'trang tĩnh không nhận gì của ai; chỉ tìm kiếm dùng biểu mẫu, bằng get',
            fix: 'đổi sang method="get", hoặc bỏ biểu mẫu',
          }),
        ),
    ]
  },
})
