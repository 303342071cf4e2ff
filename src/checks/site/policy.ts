import { createHash } from 'node:crypto'
import type { Finding } from '../../report.ts'
import { error, type SiteCheck } from './check.ts'
import { lineOf } from './line.ts'
import type { Page } from './page.ts'
import { inlineScripts } from './scripts.ts'

const sourcesOf = (policy: string, directive: string) =>
  policy
    .split(';')
    .map((part) => part.trim().split(/\s+/))
    .find(([name]) => name === directive)
    ?.slice(1) ?? []

const hash = (body: string) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`

const why = 'chính sách này là lớp chặn cuối cùng: mã bị chèn vào trang sẽ không chạy'

function inlineFindings({ file, $ }: Page, policy: string): Finding[] {
  const styles = $('style')
    .toArray()
    .map((style) => ({ body: $(style).text(), line: lineOf(style), directive: 'style-src' }))
  const scripts = inlineScripts($).map((script) => ({ ...script, directive: 'script-src' }))
  return [...styles, ...scripts]
    .filter(({ body, directive }) => !sourcesOf(policy, directive).includes(hash(body)))
    .map(({ body, line, directive }) =>
      error(file, {
        rule: 'policy-hash',
        line,
        what: `${directive} không có mã băm của đoạn «${body.trim().slice(0, 40)}…»: trình duyệt sẽ bỏ đoạn này`,
        why,
        fix: 'để src/outputs/csp.ts là bước cuối cùng sửa HTML',
      }),
    )
}

/** The policy stands first after the charset, forbids what it does not name, and knows all inline code of its page. */
export const policy: SiteCheck = () => ({
  page(page) {
    const { file, $ } = page
    const report = (what: string, fix: string) => error(file, { rule: 'policy', what, why, fix })
    const [charset, meta] = $('head').children().toArray()
    const isPolicy = /^content-security-policy$/i.test($(meta!).attr('http-equiv') ?? '')
    if (charset === undefined || $(charset).attr('charset') === undefined || !isPolicy)
      return [
        report(
          'head không bắt đầu bằng charset rồi đến Content-Security-Policy',
          'để src/outputs/csp.ts chạy sau cùng trên trang này',
        ),
      ]
    const text = $(meta!).attr('content') ?? ''
    const weak = [
      ...(sourcesOf(text, 'default-src').join() === "'none'" ? [] : ["default-src không phải 'none'"]),
      ...text
        .split(/[\s;]+/)
        .filter((word) => /^(?:'unsafe-inline'|'unsafe-eval'|\*|https?:.*)$/.test(word))
        .map((word) => `cho phép ${word}`),
    ]
    return [
      ...weak.map((what) => report(`chính sách lỏng: ${what}`, 'sửa src/serve/policy.ts')),
      ...inlineFindings(page, text),
    ]
  },
})
