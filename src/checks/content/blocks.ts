import type { GuideEntry, WordsFile } from '../../catalogue/entries.ts'
import type { TranslationFrontMatter } from '../../schemas/words.ts'
import type { Finding } from '../../report.ts'
import { suggest, type ContentCheck } from './check.ts'

export const blocks: ContentCheck = {
  name: 'blocks',
  check: ({ entries }) =>
    entries.guides.flatMap((guide) => [
      ...reserved(guide),
      ...described(guide),
      ...[...guide.translations.values()].flatMap((file) => paired(guide, file)),
    ]),
}

const reserved = ({ source }: GuideEntry): Finding[] =>
  (source?.blocks ?? [])
    .filter(({ id }) => id === 'title' || id === 'summary')
    .map(({ id, line }) => ({
      rule: 'block-name',
      level: 'error',
      file: source!.file,
      line,
      what: `khối không được tên là «${id}»`,
      why: 'title và summary là tên của tên bài và câu tóm tắt khi dịch và duyệt',
      fix: `đặt tên khác, ví dụ «${id}-of-page»`,
    }))

function described({ file, line, bones, source }: GuideEntry): Finding[] {
  if (!source) return []
  const steps = new Set(bones.steps.map(({ id }) => id))
  const known = source.blocks.filter(({ kind }) => kind !== 'Step').map(({ id }) => id)
  return Object.keys(bones.blocks)
    .filter((id) => !known.includes(id))
    .map((id) => ({
      rule: 'block-unknown',
      level: 'error',
      file,
      line: line(['blocks', id]),
      what: steps.has(id) ? `«${id}» là một bước, không ghi ở «blocks:»` : `không có khối «${id}» trong ${source.file}`,
      why: '«blocks:» chỉ nói thêm về Warning, Note và Need; tên lạ thì hình và sự thật của nó bị mất',
      fix: steps.has(id) ? `chuyển hình và facts của «${id}» lên «steps:»` : suggest(id, known),
    }))
}

function paired({ source }: GuideEntry, { file, blocks: translated }: WordsFile<TranslationFrontMatter>): Finding[] {
  if (!source) return []
  const sources = new Map(source.blocks.map((block) => [block.id, block]))
  const untranslated = [...sources.keys()].filter((id) => !translated.some((block) => block.id === id))
  return translated.flatMap(({ id, kind, line }): Finding[] => {
    const original = sources.get(id)
    if (!original)
      return [
        {
          rule: 'block-orphan',
          level: 'warning',
          file,
          line,
          what: `bài gốc không còn khối «${id}»; khối này không hiện trên trang`,
          why: 'bản dịch đi theo bài gốc từng khối một',
          fix: untranslated.length ? `${suggest(id, untranslated)} Không thì xóa khối này` : 'xóa khối này, hoặc giữ lại để dùng sau',
        },
      ]
    if (original.kind === kind) return []
    return [
      {
        rule: 'block-kind',
        level: 'error',
        file,
        line,
        what: `«${id}» ở đây là <${kind}>, bài gốc là <${original.kind}>`,
        why: 'lời cảnh báo thành bước thường, hay ngược lại, thì bà con hiểu sai việc phải làm',
        fix: `đổi cả thẻ mở và thẻ đóng thành <${original.kind}>`,
      },
    ]
  })
}
