import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { planNotes, type NotesRequest } from '../voices/import-voices.ts'
import { readNotes } from '../voices/note-files.ts'
import { PAUSE } from '../voices/split.ts'
import { voiceLines } from '../voices/voice-lines.ts'
import { writeVoices } from '../voices/write-voices.ts'
import { command } from './command.ts'
import { confirmed } from './confirmed.ts'
import { progress } from './progress.ts'
import { readContent } from './read-content.ts'

const help = `npm run voice:import -- BÀI TIẾNG THƯ-MỤC|TỆP… --by "Họ và tên" --consent

Đưa giọng đọc vào bài: mỗi bước một bản thu, theo thứ tự tên tệp (1, 2, … 10), hoặc MỘT bản thu dài cả bài, giữa hai bước
lặng chừng hai giây. Nhận m4a, aac, ogg, opus, amr, mp3, webm, wav của Zalo, Messenger, máy ghi âm… Máy cắt chỗ lặng ở hai
đầu, chỉnh to nhỏ cho đều, cho xem bản thu nào vào lời nào rồi mới ghi. Có một lỗi thì không ghi gì. Cần ffmpeg trong máy.

  npm run voice:import -- pay-electricity-bill hmn tin-nhan/ --by "Giàng A Páo" --consent

  --by "Họ và tên"      người đọc
  --consent             người đọc đã nghe lại và bằng lòng cho mọi người nghe
  --dialect "Mông Hoa"  giọng vùng nào, khi một bước có hai giọng
  --date 2026-11-22     ngày thu, nếu không phải hôm nay
  --steps a,b           chỉ các khối này, theo thứ tự này (cả cảnh báo, lưu ý)
  --pause 2             bản thu dài: lặng từ mấy giây là sang bước khác (thường ${String(PAUSE).replace('.', ',')})
  --replace             thay bản thu đã có
  --dry-run             chỉ xem, không ghi          --yes   không hỏi lại          --json   in dạng JSON`

const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const
const options = {
  ...{ by: text, dialect: text, date: text, steps: text, pause: text },
  ...{ consent: flag, replace: flag, 'dry-run': flag, yes: flag, json: flag },
}

await command(help, options, async ({ 'dry-run': dry, yes, json, ...asked }, [slug, code, ...paths]) => {
  if (!slug || !code || paths.length === 0)
    throw new Refusal('Thiếu tên bài, mã tiếng hoặc bản thu. Ví dụ: npm run voice:import -- --help')
  if (!asked.by?.trim()) throw new Refusal('Thiếu tên người đọc: --by "Họ và tên"')
  const pause = Number(asked.pause?.replace(',', '.') ?? PAUSE)
  if (!(pause >= 0.3 && pause <= 20)) throw new Refusal('--pause là số giây từ 0,3 đến 20. Ví dụ: --pause 2')
  const { by: speaker, dialect, date = site.today, consent = false, replace = false } = asked
  const steps = asked.steps?.split(',').map((id) => id.trim())
  const request: NotesRequest = { slug, code, speaker, dialect, date, consent, replace, steps, pause }
  const notes = readNotes(paths)
  const { entries } = readContent()
  const { step, end } = progress('Đang nghe và đổi bản thu')
  const plan = await planNotes(entries, request, notes, step)
  end()
  if (!json) console.log(voiceLines(plan, request).join('\n'))
  const sure =
    plan.writes.length > 0 &&
    !dry &&
    (yes || json || (await confirmed('Bản thu nào cũng đúng lời của nó? Ghi vào thư viện?')))
  if (sure) writeVoices(entries, plan.writes)
  const files = plan.writes.map(({ path }) => path)
  if (json) console.log(JSON.stringify({ ...plan, writes: undefined, files, written: sure }, null, 2))
  else console.log(sure ? `Đã ghi: ${files.join(', ')}` : 'Chưa ghi gì.')
  return plan.findings.some(({ level }) => level === 'error') ? 1 : 0
})
