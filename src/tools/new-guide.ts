import { Refusal } from '../exchange/refusal.ts'
import { newGuide } from '../scaffold/new-guide.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run new:guide -- TÊN-BÀI --topic CHỦ_ĐỀ --title "Tên bài"

Tạo thư mục một bài mới với ba bước mẫu để viết tiếp.

  npm run new:guide -- buy-train-ticket --topic online --title "Mua vé tàu bằng điện thoại"

Tên bài viết bằng chữ thường không dấu, là địa chỉ của bài, về sau không đổi.`

const options = { topic: { type: 'string' }, title: { type: 'string' } } as const

await command(help, options, ({ topic = '', title = '' }, [slug]) => {
  if (slug === undefined)
    throw new Refusal('Thiếu tên bài. Ví dụ: npm run new:guide -- buy-train-ticket --topic online --title "Mua vé tàu"')
  const { dir, entries } = readContent()
  const files = newGuide(entries, { slug, topic, title, today: site.today })
  createFiles(dir, files)
  console.log(`Đã tạo:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`)
  console.log('Thay mọi câu «Viết ở đây:» bằng lời của mình, rồi chạy: npm run check')
  return 0
})
