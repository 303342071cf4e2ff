import { checkPhotos } from '../checks/photos.ts'
import { nextDue } from '../checks/content/due.ts'
import { summary } from '../checks/summary.ts'
import { sortFindings } from '../report.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run check

Tìm mọi lỗi trong nội dung: lời, khung bài, hình, sự thật, bản dịch, ngày phải kiểm lại.

  -- --dir THƯ_MỤC   kiểm thư mục khác (mặc định: content, hoặc CONTENT_DIR)
  -- --json          in kết quả dạng JSON

Kết thúc với mã 1 khi có lỗi, 0 khi không.`

await command(help, { dir: { type: 'string' }, json: { type: 'boolean' } }, async ({ dir, json }) => {
  const { entries, findings: found } = readContent(dir)
  const findings = sortFindings([...found, ...(await checkPhotos(entries))])
  console.log(json ? JSON.stringify(findings, null, 2) : `${summary(findings)}\n${nextDue(entries, site.today)}`)
  return findings.some(({ level }) => level === 'error') ? 1 : 0
})
