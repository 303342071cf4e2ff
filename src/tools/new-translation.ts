import { Refusal } from '../exchange/refusal.ts'
import { newTranslation } from '../scaffold/new-translation.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run new:translation -- BÀI TIẾNG [--translator "Họ và tên"]

Tạo tệp dịch của một bài và in mọi khối tiếng Việt để chép vào đó rồi dịch. Dịch được khối nào thì
trang hiện khối ấy; khối chưa dịch vẫn hiện tiếng Việt.

  npm run new:translation -- pay-electricity-bill hmn`

await command(help, { translator: { type: 'string' } }, ({ translator }, [slug, code]) => {
  if (slug === undefined || code === undefined)
    throw new Refusal('Thiếu tên bài hoặc mã tiếng. Ví dụ: npm run new:translation -- pay-electricity-bill hmn')
  const { dir, entries } = readContent()
  const { files, pattern } = newTranslation(entries, { slug, code, translator })
  createFiles(dir, files)
  const [file] = files.keys()
  console.log(`${pattern}\n`)
  console.log(
    `Đã tạo ${file}, chưa có lời. Chép từng khối ở trên vào tệp khi đã dịch xong khối đó (title, summary, of vào giữa hai dòng ---).`,
  )
  console.log('Chỉ thay lời; giữ nguyên thẻ, id, of và các <Hotline/>, <Service/>. Xong chạy: npm run check')
  return 0
})
