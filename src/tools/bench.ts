import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { loadCatalogue } from '../catalogue/from-disk.ts'
import { findChromium } from '../bench/chromium.ts'
import { benchMade, madeTable } from '../bench/made.ts'
import { benchPage, largestGuide } from '../bench/page.ts'
import { pageTable } from '../bench/page-table.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { runBuildBench } from './bench-build.ts'
import { runSearchBench } from './bench-search.ts'
import { command } from './command.ts'
import { progress } from './progress.ts'

const help = `npm run bench -- VIỆC

  page     mở một bài như điện thoại cũ, mạng chậm, chưa lưu gì: số yêu cầu, byte, thời gian hiện chữ
             --runs 5         số lần đo; lấy số giữa
             --guide BÀI      mặc định: bài nặng nhất
             --lang TIẾNG     mặc định: vi
  build    dựng thư viện do máy ghép ra từ các bài thật: giây CPU, bộ nhớ, số trang, byte; lần đầu và sau khi sửa một bài
             --sizes 24,250,1000   số bài
             --media 24            cỡ nào cũng làm ảnh gửi, tờ in, bản nén: rất lâu với nhiều bài
             --check 24            cỡ nào thì dựng lại từ đầu để so từng byte
  made     ảnh gửi, ảnh cả bài, tờ in: giây mỗi tệp khi làm mới, và khi dựng lại mà không có gì đổi
  search   tìm như người đọc gõ, trong trình duyệt thật, bên cạnh Pagefind nguyên bản: tìm đúng bao nhiêu,
           byte và thời gian trên hai mạng chậm, thời gian mỗi phím gõ. Kết quả viết bằng tiếng Anh.
             --queries TỆP    thay bộ câu hỏi: JSON [{"lang": "vi", "q": "dien thoai", "rel": ["keep-your-sim"], "class": "nodia"}]
                              rel rỗng: câu mà thư viện không trả lời được
             --dist THƯ_MỤC   đo trang này như nó đang có; không ghi thì dựng lại khi trang đã cũ
             --only VIỆC      recall, loads, typing; nhiều việc viết cách nhau bằng dấu phẩy
             --ask CÂU        câu hỏi khi mở trên mạng chậm; mặc định: thanh toan
             --runs 1         số lần mở trên mỗi mạng chậm; lấy số giữa

  --json           in từng dòng dạng JSON
  OUT_DIR=dist     thư mục trang đã dựng
  CHROMIUM_PATH=…  chương trình Chromium hay Chrome`

const options = {
  runs: { type: 'string' },
  guide: { type: 'string' },
  lang: { type: 'string' },
  queries: { type: 'string' },
  dist: { type: 'string' },
  only: { type: 'string' },
  ask: { type: 'string' },
  sizes: { type: 'string' },
  media: { type: 'string' },
  check: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, async (given, [subject, ...others]) => {
  const {
    runs = subject === 'search' ? '1' : '5',
    guide,
    lang = 'vi',
    queries,
    dist,
    only,
    ask = 'thanh toan',
    json,
  } = given
  if (!['page', 'search', 'made', 'build'].includes(subject ?? '') || others.length) throw new Refusal(help)
  if (!/^[1-9]\d?$/.test(runs)) throw new Refusal(`--runs ${runs}: viết một số từ 1 đến 99.`)
  if (subject === 'build') return runBuildBench(given)
  if (subject === 'made') {
    const rows = await benchMade(loadCatalogue(site.contentDir, site), (kind) => console.error(`${kind}…`))
    console.log(json ? JSON.stringify(rows, null, 2) : madeTable(rows))
    return 0
  }
  const chromium = findChromium()
  if (!chromium)
    throw new Refusal('Cần Chromium hoặc Chrome: cài vào máy, hoặc đặt CHROMIUM_PATH trỏ đến chương trình.')
  if (subject === 'search')
    return runSearchBench({ chromium, queries, dist, only, query: ask, runs: Number(runs), json })

  const slug = guide ?? (await largestGuide(site.outDir, lang).catch(() => undefined))
  const file = join(site.outDir, lang, 'guides', slug ?? '', 'index.html')
  if (!slug || !(await stat(file).catch(() => undefined)))
    throw new Refusal(`Chưa có bài ${slug ?? 'nào'} ở tiếng ${lang} trong "${site.outDir}". Hãy chạy: npm run build`)
  const { step, end } = progress('Đang đo')
  const rows = await benchPage(site.outDir, { chromium, lang, guide: slug, runs: Number(runs), onProgress: step })
  end()
  console.log(json ? JSON.stringify(rows, null, 2) : pageTable(rows))
  return 0
})
