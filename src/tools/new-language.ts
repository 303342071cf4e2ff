import { languageProblems, newLanguage } from '../scaffold/new-language.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { answers } from './ask.ts'
import { command, noMore } from './command.ts'
import { readContent } from './read-content.ts'

const example = 'npm run new:language -- nut --name Nùng --endonym Nùng --letter N'

const help = `npm run new:language -- [MÃ] [--name "Nùng"] [--endonym "Nùng"] [--letter N]

Thêm một thứ tiếng: một thư mục trong languages/, không phải viết mã. Thiếu gì lệnh sẽ hỏi.

  ${example}

  --name      tên tiếng Việt        --endonym     tên do chính người nói gọi
  --letter    một chữ cái hoa từ B đến Z, cho địa chỉ ngắn trên giấy
  --short     tên ngắn trên thanh chọn tiếng, nhiều nhất 10 chữ
  --html-lang mã cho trình duyệt (nut-Latn)   --orthography  tên lối viết (rpa)`

const text = { type: 'string' } as const
const options = { name: text, endonym: text, letter: text, short: text, 'html-lang': text, orthography: text } as const

await command(help, options, async (values, [code, ...more]) => {
  noMore(more, 'Tên có nhiều chữ thì đặt trong ngoặc kép')
  const { name, endonym, letter, short, orthography } = values
  const { dir, entries } = readContent()
  const questions = {
    code: {
      option: 'MÃ',
      ask: 'Mã của thứ tiếng, 2 hoặc 3 chữ thường, như nut cho tiếng Nùng',
      problem: (answer: string) => languageProblems.code(entries, answer),
    },
    name: { option: '--name', ask: 'Tên tiếng Việt, như Nùng' },
    endonym: { option: '--endonym', ask: 'Tên do chính người nói gọi, như Lus Hmoob' },
    letter: {
      option: '--letter',
      ask: 'Một chữ cái hoa, cho địa chỉ ngắn trên giấy',
      problem: (answer: string) => languageProblems.letter(entries, answer),
    },
  }
  const wanted = await answers(questions, { code, name, endonym, letter }, { example })
  const files = newLanguage(entries, { ...wanted, short, orthography, htmlLang: values['html-lang'] })
  createFiles(dir, files)
  console.log(`Đã tạo:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`)
  console.log(
    `Xem lại alphabet và folding trong language.yaml, dịch ui.yaml, rồi dịch bài: npm run new:translation -- BÀI ${wanted.code}`,
  )
  return 0
})
