import type { Comparison } from './compare.ts'
import { sectionsOf } from './report-sections.ts'

/** Bytes that a comment or a step's summary of a forge surely takes. */
export const COMMENT_BYTES = 60_000

const bytes = (text: string) => Buffer.byteLength(text)

/**
 * What a change changes, as Markdown. With `limit` (bytes) the report ends behind a whole item, and says how much is left and
 * where the whole is.
 */
export function reportMarkdown(all: Comparison, limit = Number.POSITIVE_INFINITY): string {
  const head = `# Điều đổi trong thư viện\n\n${counts(all)}\n\nMáy chỉ xếp lại cho dễ xem; người xem vẫn phải đọc lời. Chữ đổi nằm trong ⟦ ⟧.\n`
  const parts = sectionsOf(all).flatMap(({ title, lead, items }) =>
    items.map((item, index) => {
      const head = index ? '' : `\n## ${title}\n${lead ? `\n${lead}\n` : ''}`
      // Lines of a list stand close together.
      return `${head}${index && item.startsWith('- ') ? '' : '\n'}${item}\n`
    }),
  )
  let text = head
  for (const [index, part] of parts.entries()) {
    const rest = parts.length - index
    if (bytes(text) + bytes(part) + bytes(more(rest)) > limit) return text + more(rest)
    text += part
  }
  return text
}

const more = (rest: number) =>
  `\n---\n\n**Còn nữa: ${rest} mục chưa in ở đây.** Xem đủ trong tệp \`report.md\` đính kèm (mục Artifacts), hoặc chạy \`npm run report -- --base main\`.\n`

function counts({ attention, outside, findings, pieces, voices, values, files }: Comparison): string {
  const changed = pieces.filter(({ before, after }) => before?.raw !== after?.raw)
  const guides = new Set(changed.map(({ slug }) => slug)).size
  const stale = pieces.filter(({ before, after }) => after?.state === 'stale' && before?.state !== 'stale').length
  const errors = findings.filter(({ level }) => level === 'error').length
  const parts = [
    [errors, 'lỗi'],
    [attention.length, 'chỗ cần hai người xem'],
    [outside?.length ?? 0, 'tệp đổi ngoài thư mục nội dung'],
    [changed.length, `khối lời đổi trong ${guides} bài`],
    [stale, 'khối dịch thành cũ'],
    [voices.length, 'giọng đọc thành cũ'],
    [values.length, 'mục dữ liệu đổi'],
    [files.length, 'hình, tiếng, sổ tay đổi'],
    [findings.filter(({ level, fresh }) => level === 'warning' && fresh).length, 'điều chú ý mới'],
  ] as const
  const shown = parts.filter(([count]) => count)
  return shown.length
    ? shown.map(([count, what]) => `- **${count}** ${what}`).join('\n')
    : '**Không có gì đổi trong nội dung, không có lỗi.**'
}
