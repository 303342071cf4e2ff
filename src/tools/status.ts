import { statusLines } from '../catalogue/status-lines.ts'
import { sizeOf, tasksOf, taskWords } from '../catalogue/status-tasks.ts'
import { statusReport } from '../catalogue/status.ts'
import { placeLines, wordPlaces } from '../catalogue/word-places.ts'
import { due } from '../checks/content/due.ts'
import { guideNamed, targetLanguage } from '../exchange/find.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run status

Nói mỗi thứ tiếng, mỗi bài, mỗi khối đã dịch tới đâu, khối và giọng đọc nào cũ, điều gì đến hạn kiểm lại,
làm gì trước.

  -- --lang hmn                  chỉ một thứ tiếng
  -- --guide pay-electricity-bill  chỉ một bài, từng khối
  -- --words hmn                 mỗi chữ trong notes.md của một thứ tiếng đứng ở những bài, khối nào
  -- --json                      in dạng JSON`

const options = {
  lang: { type: 'string' },
  guide: { type: 'string' },
  words: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, ({ lang, guide, words, json }) => {
  const { entries, findings } = readContent()
  if (lang !== undefined) targetLanguage(entries, lang)
  if (guide !== undefined) guideNamed(entries, guide)
  if (words !== undefined) {
    const places = wordPlaces(entries, targetLanguage(entries, words).folder)
    console.log(json ? JSON.stringify(places, null, 2) : placeLines(places, words).join('\n'))
    return 0
  }
  const report = statusReport(entries, site.today, { lang, guide })
  if (json) {
    console.log(JSON.stringify(report, null, 2))
    return 0
  }
  console.log(statusLines(report, { pieces: guide !== undefined }).join('\n'))
  const dates = due.check({ entries, today: site.today })
  console.log(dates.length ? `\nĐến hạn kiểm lại:\n${dates.map(({ what }) => `  ${what}`).join('\n')}` : '')
  console.log('Làm gì trước:')
  for (const task of tasksOf(report)) console.log(`  ${taskWords[task.kind].what}: ${sizeOf(task)}`)
  const errors = findings.filter(({ level }) => level === 'error').length
  if (errors) console.log(`Nội dung có ${errors} lỗi; bài có lỗi có thể không được tính ở trên. Xem: npm run check`)
  return 0
})
