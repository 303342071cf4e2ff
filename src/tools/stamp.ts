import { Refusal } from '../exchange/refusal.ts'
import { stampGuide, stampWords } from '../exchange/stamp.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run stamp -- BÀI TIẾNG [KHỐI…]

Ghi rằng lời dịch khớp với lời gốc hôm nay. Chỉ chạy sau khi đã đọc lời gốc và sửa lời dịch cho khớp.

  npm run stamp -- pay-electricity-bill hmn            mọi khối đã dịch
  npm run stamp -- pay-electricity-bill hmn pay title  chỉ các khối này
  npm run stamp -- --words hmn                         lời của chủ đề và số điện thoại`

await command(help, { words: { type: 'string' } }, ({ words }, [slug, code, ...names]) => {
  if (words === undefined && (slug === undefined || code === undefined))
    throw new Refusal('Thiếu tên bài hoặc mã tiếng. Ví dụ: npm run stamp -- pay-electricity-bill hmn')
  const { dir, entries } = readContent()
  const { files, changed } = words === undefined ? stampGuide(entries, slug!, code!, names) : stampWords(entries, words)
  writeFiles(dir, files)
  console.log(changed.length ? `Đã ghi dấu gốc cho: ${changed.join(', ')}` : 'Mọi dấu gốc đã đúng; không ghi gì.')
  return 0
})
