import { newGuide, guideProblems } from '../scaffold/new-guide.ts'
import { createFiles } from '../scaffold/write-files.ts'
import { site } from '../site.ts'
import { answers } from './ask.ts'
import { command, noMore } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run new:guide -- [TÊN-BÀI] [--topic CHỦ_ĐỀ] [--title "Tên bài"]

Tạo thư mục một bài mới với ba bước mẫu để viết tiếp. Thiếu gì lệnh sẽ hỏi. Bài chưa lên trang cho tới khi
viết xong và xóa dòng «unfinished: true» trong guide.yaml.

  npm run new:guide -- buy-train-ticket --topic online --title "Mua vé tàu bằng điện thoại"

Tên bài viết bằng chữ thường không dấu, là địa chỉ của bài, về sau không đổi.`

const example = 'npm run new:guide -- buy-train-ticket --topic online --title "Mua vé tàu bằng điện thoại"'

await command(
  help,
  { topic: { type: 'string' }, title: { type: 'string' } },
  async ({ topic, title }, [name, ...more]) => {
    noMore(more, 'Tên bài có nhiều chữ thì đặt trong ngoặc kép sau --title')
    const { dir, entries } = readContent()
    const words = [...entries.languages.values()].find(({ language }) => language.source)?.words ?? {}
    const topics = Object.keys(entries.topics).map((id) => `${id} (${words[`topic.${id}`]?.words ?? id})`)
    const questions = {
      slug: {
        option: 'TÊN-BÀI',
        ask: 'Tên ngắn của bài, tiếng Anh, chữ thường nối bằng gạch, như buy-train-ticket',
        problem: (text: string) => guideProblems.slug(entries, text),
      },
      topic: {
        option: '--topic',
        ask: `Chủ đề, một trong ${topics.join(', ')}`,
        problem: (text: string) => guideProblems.topic(entries, text),
      },
      title: { option: '--title', ask: 'Tên bài bằng tiếng Việt', problem: guideProblems.title },
    }
    const wanted = await answers(questions, { slug: name, topic, title }, { example })
    const files = newGuide(entries, { ...wanted, today: site.today })
    createFiles(dir, files)
    console.log(`Đã tạo:\n${[...files.keys()].map((file) => `  ${file}`).join('\n')}`)
    console.log('Thay mọi câu «Viết ở đây:» bằng lời của mình, rồi chạy: npm run check')
    console.log('Xem thử: npm run dev. Viết xong thì xóa dòng «unfinished: true» trong guide.yaml để bài lên trang.')
    return 0
  },
)
