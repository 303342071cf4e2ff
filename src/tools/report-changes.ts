import { appendFileSync, lstatSync, rmSync, writeFileSync } from 'node:fs'
import { checkContent } from '../checks/content.ts'
import { checkPhotos } from '../checks/photos.ts'
import { baseContent } from '../compare/base-content.ts'
import { compare } from '../compare/compare.ts'
import { COMMENT_BYTES, reportMarkdown } from '../compare/report-markdown.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { command, noMore } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run report -- --base BẢN-TRƯỚC

So nội dung với một bản trước, in những gì đã đổi dạng Markdown: số và địa chỉ đổi đứng đầu, rồi lỗi, bản dịch và
giọng đọc thành cũ, lời cũ và mới của từng khối. Chỉ đọc, không chạy gì của bản trước.

  npm run report -- --base main                 so với nhánh main
  npm run report -- --base ../ban-cu/content    so với một thư mục
  -- --dir THƯ_MỤC      xem thư mục nội dung khác (mặc định: content, hoặc CONTENT_DIR)
  -- --out TỆP          ghi đủ vào tệp, không in
  -- --summary TỆP      thêm bản vừa một trang vào cuối tệp, không in; dài quá thì có dòng «Còn nữa»
  -- --json             in dạng JSON`

const text = { type: 'string' } as const
const options = { base: text, dir: text, out: text, summary: text, json: { type: 'boolean' } } as const

await command(help, options, async ({ base, dir = site.contentDir, out, summary, json }, names) => {
  noMore(names, 'Bản trước đặt sau --base')
  if (!base) throw new Refusal('Thiếu bản trước. Ví dụ: npm run report -- --base main')
  // Somebody else's folder: a link would show the report's readers what it leads to.
  if (lstatSync(dir, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new Refusal(`«${dir}» là lối tắt; ghi thư mục thật.`)
  const now = readContent(dir)
  const then = baseContent(base, now.dir)
  try {
    const old = checkContent(then.dir, { today: site.today })
    const [photos, oldPhotos] = [await checkPhotos(now.entries), await checkPhotos(old.entries)]
    const all = compare(
      { entries: old.entries, findings: [...old.findings, ...oldPhotos] },
      { entries: now.entries, findings: [...now.findings, ...photos] },
      then.outside,
    )
    if (out) writeFileSync(out, reportMarkdown(all))
    if (summary) appendFileSync(summary, reportMarkdown(all, COMMENT_BYTES))
    if (json) console.log(JSON.stringify(all, null, 2))
    else if (!out && !summary) console.log(reportMarkdown(all))
    return 0
  } finally {
    if (then.temporary) rmSync(then.temporary, { recursive: true })
  }
})
