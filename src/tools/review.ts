import { Refusal } from '../exchange/refusal.ts'
import { reviewGuide } from '../exchange/review.ts'
import { formatFinding } from '../report.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run review -- BÀI TIẾNG --by "Họ và tên" [KHỐI…]

Ghi rằng một người nói thứ tiếng này đã đọc và nhận lời dịch. Chỉ dành cho người nói thứ tiếng ấy:
máy dịch, hay người không nói thứ tiếng ấy, không duyệt được. Sửa một chữ sau đó thì khối lại là bản nháp.

  npm run review -- pay-electricity-bill hmn --by "Giàng A Páo"        mọi khối đã dịch
  npm run review -- pay-electricity-bill hmn --by "Giàng A Páo" pay   chỉ khối này`

await command(help, { by: { type: 'string' } }, ({ by: reviewer }, [slug, code, ...names]) => {
  if (slug === undefined || code === undefined)
    throw new Refusal('Thiếu tên bài hoặc mã tiếng. Ví dụ: npm run review -- pay-electricity-bill hmn --by "Họ và tên"')
  if (reviewer === undefined)
    throw new Refusal('Thiếu tên người duyệt: thêm --by "Họ và tên". Chỉ người nói thứ tiếng này mới duyệt được.')
  const { dir, entries, findings } = readContent()
  const wrong = findings.filter(({ level, file }) => level === 'error' && file === `guides/${slug}/${code}.mdx`)
  if (wrong.length) throw new Refusal(`Bản dịch còn lỗi, sửa trước rồi duyệt:\n${wrong.map(formatFinding).join('\n')}`)
  const { files, changed } = reviewGuide(entries, { slug, code, names, reviewer, today: site.today })
  writeFiles(dir, files)
  console.log(
    changed.length ? `${reviewer.trim()} đã duyệt: ${changed.join(', ')}` : 'Các khối này đã duyệt rồi; không ghi gì.',
  )
  console.log('Nhắc lại: chỉ người nói thứ tiếng này mới được duyệt.')
  return 0
})
