import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Finding } from '../../report.ts'
import { MOST_PLAIN_BYTES } from '../../share/plain-guide.ts'
import { budgets } from '../../site.ts'
import { error, type SiteCheck } from './check.ts'
import type { Page } from './page.ts'

const asList = (page: Page) =>
  page
    .$('main [data-block]')
    .map((_, block) => page.$(block).attr('data-block')!)
    .get()
    .join()

/** A guide as one file must be whole by itself: from a memory card nothing else can be reached. */
function alone({ file, size, addresses, noindex, $ }: Page): Finding[] {
  const report = (what: string, fix: string, line = 0) =>
    error(file, {
      rule: 'single-file',
      line,
      what,
      why: 'tệp này đi qua nhóm chat và thẻ nhớ, mở ở nơi không có mạng, không có JavaScript',
      fix: `${fix}: src/share/single-file.ts`,
    })
  const inFile = (text: string) => /^(?:#|data:)/.test(text)
  return [
    ...(size.html > budgets.singleFile
      ? [report(`tệp nặng ${size.html} byte, hơn mức ${budgets.singleFile} byte`, 'dùng ảnh nhỏ hơn, hoặc ít ảnh hơn')]
      : []),
    ...addresses
      .filter(({ use, text }) => (use === 'resource' || use === 'form') && !inFile(text))
      .map(({ text, line }) => report(`tệp gọi ra ngoài: ${text}`, 'đưa vào trong tệp, hoặc bỏ đi', line)),
    ...addresses
      .filter(({ use, text }) => use === 'link' && !inFile(text) && !/^[a-z][a-z\d+.-]*:/i.test(text))
      .map(({ text, line }) => report(`liên kết «${text}» không dẫn đến đâu`, 'viết cả địa chỉ, hoặc bỏ đi', line)),
    ...($('script').length ? [report('tệp có mã', 'bỏ mã')] : []),
    ...(noindex ? [] : [report('tệp không có noindex', 'máy tìm kiếm chỉ nên tìm thấy bài')]),
  ]
}

/** Files to send of each guide: the single file stands alone and holds every step, the plain text fits a keypad phone. */
export const shareFiles: SiteCheck = ({ dist, files }) => {
  const guides = new Map<string, string>()
  const singles = new Map<string, { file: string; blocks: string }>()
  return {
    page(page) {
      const { kind, file } = page
      const folder = /^[^/]+\/guides\/[^/]+(?=\/)/.exec(file)?.[0]
      if (kind === 'guide' && folder) guides.set(folder, asList(page))
      if (kind !== 'file' || !folder) return []
      singles.set(folder, { file, blocks: asList(page) })
      return alone(page)
    },
    async end() {
      const differing = [...singles].filter(([folder, { blocks }]) => blocks !== guides.get(folder))
      const texts = [...files].filter((file) => /\/guides\/[^/]+\/share\/[^/]+\.txt$/.test(file))
      const sizes = await Promise.all(texts.map(async (file) => ({ file, ...(await stat(join(dist, file))) })))
      return [
        ...differing.map(([, { file }]) =>
          error(file, {
            rule: 'single-file',
            what: 'tệp không có đúng các bước của bài',
            why: 'người nhận tệp làm theo một bài thiếu bước',
            fix: 'dựng lại; tệp được làm từ trang của bài',
          }),
        ),
        ...sizes
          .filter(({ size }) => size > MOST_PLAIN_BYTES)
          .map(({ file, size }) =>
            error(file, {
              rule: 'plain-text-too-large',
              what: `bản chữ nặng ${size} byte, hơn mức ${MOST_PLAIN_BYTES} byte`,
              why: 'máy phím bấm không mở nổi, và dán vào tin nhắn bị cắt',
              fix: 'viết bài ngắn lại, hoặc tách làm hai bài',
            }),
          ),
      ]
    },
  }
}
