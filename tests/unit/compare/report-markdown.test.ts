import { describe, expect, it } from 'vitest'
import { compare, type Comparison } from '../../../src/compare/compare.ts'
import { COMMENT_BYTES, reportMarkdown } from '../../../src/compare/report-markdown.ts'
import { visible } from '../../../src/compare/safe-markdown.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'
import { read } from '../exchange/po-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'

const compared = (changes: Record<string, Change>, outside?: string[]) =>
  compare(read(contentFolder()), read(contentFolder(changes)), outside)
const report = (changes: Record<string, Change>, outside?: string[]) => reportMarkdown(compared(changes, outside))

/** What stands outside of code: the only place where Markdown would do something. */
const outsideCode = (markdown: string) =>
  markdown.replace(/^```diff\n(?:[-+ ] .*\n)*```$/gm, '').replace(/`[^`\n]+`/g, '')

describe('the report', () => {
  it('shows old and new words with the changed ones marked, and what became stale', () => {
    const text = report({ [vi]: swap('tin nhắn', 'thư') })
    expect(text).toContain('- Mở ⟦tin nhắn⟧ báo tiền điện.\n+ Mở ⟦thư⟧ báo tiền điện.\n')
    expect(text).toContain('## Bản dịch thành cũ\n')
    expect(text).toContain('- `pay-bill hmn`: `open-message`\n')
    expect(text).toContain('- **1** khối lời đổi trong 1 bài\n- **1** khối dịch thành cũ\n')
  })

  it('begins with what two people look at, then with what is not content', () => {
    const text = report({ 'facts/hotlines.yaml': swap("'113'", "'119'"), [vi]: swap('tin nhắn', 'thư') }, [
      'public/a.txt',
      '.github/workflows/pull-request.yml',
    ])
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'Cần hai người xem',
      'Đổi ngoài thư mục nội dung',
      'Bản dịch thành cũ',
      'Bài 1: `pay-bill`',
    ])
    expect(text).toContain('- ⟦113⟧\n+ ⟦119⟧')
    expect(text).toMatch(/- `\.github\/workflows\/pull-request\.yml` \*\*.*\n- `public\/a\.txt`\n/)
  })

  it('tells a review from a change of words', () => {
    const ok = (text: string) =>
      text.replace('reviewers: []', 'reviewers: [Páo]').replace('of="dfb70f25"', 'of="dfb70f25" ok="2ba92ac2"')
    const text = report({ [hmn]: ok })
    expect(text).toContain('ai viết, ai duyệt')
    expect(text).not.toContain('## Bài 1')
  })

  it('says that there is nothing when there is nothing', () => {
    expect(report({})).toContain('Không có gì đổi')
  })

  it('is the same every time', () => {
    const changes = { [vi]: swap('tin nhắn', 'thư'), 'facts/hotlines.yaml': swap("'113'", "'119'") }
    expect(report(changes)).toBe(report(changes))
  })
})

describe('words of strangers in the report', () => {
  const hostile = [
    '</code></pre><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![](https://evil.example/pixel.png)',
    '[bấm](https://evil.example)',
    '@everyone @owner/team #1 GH-1 owner/repo#2',
    '``` \n```\n# tiêu đề\n| a | b |\n|---|---|',
    '`` ` ```` ~~~',
    '- [ ] việc',
    '<!-- ẩn -->',
    '::error::giả <details>',
    '\u202eđảo\u202c \u200bẩn\u2066 \u0007 аdmin (Cyrillic) \ud83d\ude00',
    'e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301',
    '⟦đổi⟧ :smile: www.evil.example a@b.example',
    '$a^2$ $$x$$ \\(y\\)',
  ]

  it.each(hostile)('%j stand in code only', (words) => {
    const all = compared({ [vi]: swap('tin nhắn', 'thư') })
    const piece = {
      ...all.pieces[0]!,
      slug: words,
      name: words,
      after: { raw: words, shown: words, state: 'draft' as const },
    }
    const finding = {
      rule: words,
      level: 'error' as const,
      file: words,
      line: 1,
      what: words,
      why: words,
      fix: words,
      fresh: true,
    }
    const markdown = reportMarkdown({
      attention: [{ where: words, why: 'phone', before: words, after: `${words}1` }],
      outside: [words],
      findings: [finding, { ...finding, level: 'warning' }],
      pieces: [piece],
      values: [{ file: words, path: words, before: words, after: undefined }],
      files: [{ file: words, what: 'added' }],
      voices: [{ slug: words, code: words, name: words, what: 'stale' }],
    })
    const rest = outsideCode(markdown)
    expect(rest).not.toMatch(/[<>@`[\]|$~\\!]|evil|script|\u202e|:smile|::|GH-1/)
    expect(markdown.match(/^```/gm)!.length % 2).toBe(0)
    expect(markdown).not.toMatch(/[\u0000-\u0009\u200b-\u200f\u202a-\u202e\u2060-\u206f\ud800-\udfff\u0400-\u04ff]/)
    // Only the report itself marks changes.
    expect(markdown.match(/⟦đổi⟧/)).toBeNull()
  })

  it('are cut when they are long, and say so', () => {
    expect(visible('a'.repeat(5000))).toBe(`${'a'.repeat(1200)} […còn 3800 chữ]`)
  })

  it('differ visibly even where only what was cut differs', () => {
    const all = compared({ [vi]: swap('tin nhắn', 'thư') })
    const said = (raw: string) => ({ raw, shown: raw, state: 'source' as const })
    const piece = { ...all.pieces[0]!, before: said('a'.repeat(3000)), after: said(`${'a'.repeat(2999)}b`) }
    expect(reportMarkdown({ ...all, pieces: [piece] })).toContain('(khác ở chỗ bị cắt bớt')
  })
})

describe('a long report', () => {
  const many = (count: number): Comparison => {
    const all = compared({ [vi]: swap('tin nhắn', 'thư') })
    const pieces = Array.from({ length: count }, (_, at) => ({ ...all.pieces[0]!, name: `step-${at}` }))
    return { ...all, pieces }
  }

  it('ends behind a whole item within the limit, and says how many are left', () => {
    const text = reportMarkdown(many(2000), COMMENT_BYTES)
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(COMMENT_BYTES)
    const shown = new Set(text.match(/`step-\d+`/g)).size
    expect(text).toContain(`**Còn nữa: ${2000 - shown} mục chưa in ở đây.**`)
    expect(text.match(/^```/gm)!.length % 2).toBe(0)
    expect(text).toContain('- **2000** khối lời đổi')
  })

  it('is whole without a limit', () => {
    const text = reportMarkdown(many(2000))
    expect(new Set(text.match(/`step-\d+`/g)).size).toBe(2000)
    expect(text).not.toContain('Còn nữa')
  })
})
