import { Refusal } from '../exchange/refusal.ts'
import { newLanguage } from '../scaffold/new-language.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run new:language -- MÃ --name "Nùng" --endonym "Nùng" --letter N

Thêm một thứ tiếng: một thư mục trong languages/, không phải viết mã.

  --name      tên tiếng Việt        --endonym     tên do chính người nói gọi
  --letter    một chữ cái hoa, cho địa chỉ ngắn trên giấy
  --short     tên ngắn trên thanh chọn tiếng, nhiều nhất 10 chữ
  --html-lang mã cho trình duyệt (nut-Latn)   --orthography  tên lối viết (rpa)`

const text = { type: 'string' } as const
const options = { name: text, endonym: text, letter: text, short: text, 'html-lang': text, orthography: text } as const

await command(help, options, (values, [code]) => {
  const { name, endonym, letter, short, orthography } = values
  if (!code || !name || !endonym || !letter)
    throw new Refusal(
      'Cần đủ mã, --name, --endonym, --letter. Ví dụ: npm run new:language -- nut --name Nùng --endonym Nùng --letter N',
    )
  const { dir, entries } = readContent()
  const files = newLanguage(entries, { code, name, endonym, letter, short, orthography, htmlLang: values['html-lang'] })
  createFiles(dir, files)
  console.log(`Đã tạo:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`)
  console.log(
    `Xem lại alphabet và folding trong language.yaml, dịch ui.yaml, rồi dịch bài: npm run new:translation -- BÀI ${code}`,
  )
  return 0
})
