import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { findChromium } from '../bench/chromium.ts'
import { benchPage, largestGuide } from '../bench/page.ts'
import { pageTable } from '../bench/page-table.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { progress } from './progress.ts'

const help = `npm run bench -- VIỆC

  page   mở một bài như điện thoại cũ, mạng chậm, chưa lưu gì: số yêu cầu, byte, thời gian hiện chữ
           --runs 5       số lần đo; lấy số giữa
           --guide BÀI    mặc định: bài nặng nhất
           --lang TIẾNG   mặc định: vi

  --json           in từng dòng dạng JSON
  OUT_DIR=dist     thư mục trang đã dựng
  CHROMIUM_PATH=…  chương trình Chromium hay Chrome`

const options = {
  runs: { type: 'string' },
  guide: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, async ({ runs = '5', guide, lang = 'vi', json }, [subject, ...others]) => {
  if (subject !== 'page' || others.length) throw new Refusal(help)
  if (!/^[1-9]\d?$/.test(runs)) throw new Refusal(`--runs ${runs}: viết một số từ 1 đến 99.`)
  const slug = guide ?? (await largestGuide(site.outDir, lang).catch(() => undefined))
  const file = join(site.outDir, lang, 'guides', slug ?? '', 'index.html')
  if (!slug || !(await stat(file).catch(() => undefined)))
    throw new Refusal(`Chưa có bài ${slug ?? 'nào'} ở tiếng ${lang} trong "${site.outDir}". Hãy chạy: npm run build`)
  const chromium = findChromium()
  if (!chromium)
    throw new Refusal('Cần Chromium hoặc Chrome: cài vào máy, hoặc đặt CHROMIUM_PATH trỏ đến chương trình.')
  const { step, end } = progress('Đang đo')
  const rows = await benchPage(site.outDir, { chromium, lang, guide: slug, runs: Number(runs), onProgress: step })
  end()
  console.log(json ? JSON.stringify(rows, null, 2) : pageTable(rows))
  return 0
})
