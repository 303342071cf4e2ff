import { planLines } from '../exchange/import-lines.ts'
import { entriesWith } from '../exchange/import-refresh.ts'
import { readImport } from '../exchange/import-text.ts'
import { writePlanned } from '../exchange/import-write.ts'
import { planPo } from '../exchange/po-import.ts'
import { Refusal } from '../exchange/refusal.ts'
import { command } from './command.ts'
import { eachFile } from './each-file.ts'
import { readContent } from './read-content.ts'

const help = `npm run po:import -- TỆP…

Nhập lời dịch từ các tệp PO đã xuất bằng npm run po:export. Kiểm hết trước khi ghi; tệp có một lỗi thì không ghi gì từ
tệp đó. Lời nhập vào là bản nháp, chờ người nói thứ tiếng ấy duyệt (npm run review).

  npm run po:import -- po/pay-electricity-bill-hmn.po   một tệp
  npm run po:import -- po/*.po                          nhiều tệp
  -- --dry-run                                          chỉ xem sẽ đổi gì, không ghi
  -- --take pay-electricity-bill/open-message           khối này hai bên cùng sửa: lấy lời trong tệp (dùng nhiều lần được)
  -- --json                                             in dạng JSON

Kết thúc với 1 khi có tệp bị từ chối hoặc có khối hai bên cùng sửa.`

const options = {
  'dry-run': { type: 'boolean' },
  take: { type: 'string', multiple: true },
  json: { type: 'boolean' },
} as const

await command(help, options, async ({ 'dry-run': dry = false, take = [], json }, names) => {
  if (names.length === 0) throw new Refusal('Thiếu tên tệp. Ví dụ: npm run po:import -- po/pay-electricity-bill-hmn.po')
  let { entries } = readContent()
  const { done, refused } = await eachFile(names, json, (name) => {
    const plan = planPo(entries, readImport(name), name, new Set(take))
    const written = !dry && plan.files.size > 0
    if (written) {
      writePlanned(entries, plan.files)
      entries = entriesWith(entries, plan.files)
    }
    if (!json) console.log([name, ...planLines(plan, { written })].join('\n'))
    return { file: name, written, ...plan, files: [...plan.files.keys()] }
  })
  return refused.length > 0 || done.some(({ findings, conflicts }) => findings.length + conflicts.length > 0) ? 1 : 0
})
