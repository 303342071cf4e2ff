import { guideNamed, targetLanguage } from '../exchange/find.ts'
import { Refusal } from '../exchange/refusal.ts'
import { newTranslation } from '../scaffold/new-translation.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { answers } from './ask.ts'
import { command, noMore } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run new:translation -- [BÀI] [TIẾNG] [--translator "Họ và tên"]

Tạo tệp dịch của một bài và in mọi khối tiếng Việt để chép vào đó rồi dịch. Dịch được khối nào thì
trang hiện khối ấy; khối chưa dịch vẫn hiện tiếng Việt. Thiếu gì lệnh sẽ hỏi.

  npm run new:translation -- pay-electricity-bill hmn`

const example = 'npm run new:translation -- pay-electricity-bill hmn'

await command(help, { translator: { type: 'string' } }, async ({ translator }, [slug, code, ...more]) => {
  noMore(more, 'Mỗi lần một bài, một thứ tiếng; tên người dịch đặt sau --translator, trong ngoặc kép')
  const { dir, entries } = readContent()
  const codes = [...entries.languages.values()].filter(({ language }) => !language.source)
  const questions = {
    slug: {
      option: 'BÀI',
      ask: 'Bài nào, như pay-electricity-bill',
      problem: refusalOf((text) => guideNamed(entries, text)),
    },
    code: {
      option: 'TIẾNG',
      ask: `Tiếng nào, một trong ${codes.map(({ language }) => `${language.code} (${language.name})`).join(', ')}`,
      problem: refusalOf((text) => targetLanguage(entries, text)),
    },
  }
  const wanted = await answers(questions, { slug, code }, { example })
  const { files, pattern } = newTranslation(entries, { ...wanted, translator })
  createFiles(dir, files)
  const [file] = files.keys()
  console.log(`${pattern}\n`)
  console.log(
    `Đã tạo ${file}, chưa có lời. Chép từng khối ở trên vào tệp khi đã dịch xong khối đó (title, summary, of vào giữa hai dòng ---).`,
  )
  console.log('Chỉ thay lời; giữ nguyên thẻ, id, of và các <Hotline/>, <Service/>. Xong chạy: npm run check')
  return 0
})

/** What a look-up says when it refuses a name. */
function refusalOf(lookUp: (text: string) => unknown) {
  return (text: string) => {
    try {
      lookUp(text)
    } catch (error) {
      if (error instanceof Refusal) return error.message
      throw error
    }
    return undefined
  }
}
