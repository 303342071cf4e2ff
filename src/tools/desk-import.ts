import { planDesk } from '../exchange/desk-file.ts'
import { MAX_DESK_BYTES } from '../exchange/desk-record.ts'
import { planLines } from '../exchange/import-lines.ts'
import { entriesWith } from '../exchange/import-refresh.ts'
import { readImport } from '../exchange/import-text.ts'
import { Refusal } from '../exchange/refusal.ts'
import { planHeard } from '../voices/desk-voices.ts'
import { writeVoices } from '../voices/write-voices.ts'
import { command } from './command.ts'
import { confirmed } from './confirmed.ts'
import { eachFile } from './each-file.ts'
import { readContent } from './read-content.ts'

const help = `npm run desk:import -- TỆP…

Nhập tệp mà người dịch gửi từ bàn dịch trên điện thoại: tệp .txt có lời, tệp .html có lời và giọng đọc (mở bằng trình duyệt
để nghe trước). Kiểm hết, cho xem sẽ đổi gì, hỏi lại rồi mới ghi; tệp có một lỗi thì không ghi gì từ tệp đó. Lời nhập vào là
bản nháp, chờ người nói thứ tiếng ấy duyệt (npm run review). Giọng đọc cần ffmpeg trong máy.

  npm run desk:import -- cam-tay-pay-electricity-bill-hmn.html
  -- --dry-run                                  chỉ xem, không ghi
  -- --yes                                      không hỏi lại
  -- --take pay-electricity-bill/open-message   khối này hai bên cùng sửa: lấy lời trong tệp (dùng nhiều lần được)
  -- --replace                                  thay giọng đọc đã có
  -- --json                                     in dạng JSON, không hỏi lại

Kết thúc với 1 khi có tệp bị từ chối, có khối hai bên cùng sửa, hoặc giọng đọc đã có.`

const flag = { type: 'boolean' } as const
const options = {
  take: { type: 'string', multiple: true },
  ...{ 'dry-run': flag, yes: flag, replace: flag, json: flag },
} as const

await command(help, options, async ({ 'dry-run': dry, yes, json, take = [], replace = false }, names) => {
  if (names.length === 0) throw new Refusal('Thiếu tên tệp. Ví dụ: npm run desk:import -- cam-tay-pay-bill-hmn.txt')
  const { done, refused } = await eachFile(names, json, async (name) => {
    const bytes = readImport(name, MAX_DESK_BYTES)
    // each file is judged after what the one before it has written
    const { entries } = readContent()
    const desk = planDesk(entries, bytes, name, { take: new Set(take), replace })
    const heard = await planHeard(entriesWith(entries, desk.plan.files), desk)
    const plan = { ...desk.plan, ...heard.plan }
    const words = [...plan.files].map(([path, text]) => ({ path, bytes: Buffer.from(text) }))
    const writes = plan.findings.length ? [] : [...words, ...heard.writes]
    if (!json) console.log([name, ...planLines(plan, { written: false, asked: true }), ...heard.lines].join('\n'))
    const sure = writes.length > 0 && !dry && (yes || json || (await confirmed('Ghi vào thư viện?')))
    if (sure) writeVoices(entries, writes)
    const files = writes.map(({ path }) => path)
    if (!json) console.log(sure ? `Đã ghi: ${files.join(', ')}` : 'Chưa ghi gì.')
    return { file: name, written: sure, ...plan, voices: heard.made, waiting: desk.waiting, files }
  })
  const stays = ({ findings, conflicts, waiting }: (typeof done)[number]) =>
    findings.length + conflicts.length + waiting.length > 0
  return refused.length > 0 || done.some(stays) ? 1 : 0
})
