import { loadCatalogue } from '../catalogue/from-disk.ts'
import { findChromium } from '../bench/chromium.ts'
import { benchMade, madeTable } from '../bench/made.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'
import { runBuildBench } from './bench-build.ts'
import { runPageBench, runPeersBench } from './bench-page.ts'
import { runSearchBench } from './bench-search.ts'
import { runServeBench } from './bench-serve.ts'
import { command } from './command.ts'

const help = `npm run bench -- VIỆC

  page     mở một bài như điện thoại cũ, mạng chậm, chưa lưu gì, rồi bấm sang bài thứ hai: trang này bên cạnh Starlight,
           Hugo, Eleventy dựng từ cùng nội dung. Kết quả viết bằng tiếng Anh. Lần đầu cần mạng để tải ba bộ dựng ấy.
             --only AI        cam-tay, starlight, hugo, eleventy; nhiều tên viết cách nhau bằng dấu phẩy
             --lines MẠNG     fast3g, slow3g, village
             --runs 5         số lần đo; lấy số giữa; mặc định 5 trên slow3g, 3 trên mạng khác
             --peers THƯ_MỤC  nơi giữ các bộ dựng; mặc định: node_modules/.cache/cam-tay/peers
           có --guide hay --lang thì chỉ đo một bài trong trang đã dựng:
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

  serve    nginx thật với cấu hình đã sinh ra, chịu tải: trả lời mỗi giây, lỗi, bộ nhớ (Linux; cần nginx, wrk)
             --seconds 10     mỗi kiểu tải đo bao lâu

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
  seconds: { type: 'string' },
  lines: { type: 'string' },
  peers: { type: 'string' },
  sizes: { type: 'string' },
  media: { type: 'string' },
  check: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, async (given, [subject, ...others]) => {
  const { runs, guide, lang, queries, dist, only, ask = 'thanh toan', lines, peers, seconds = '10', json } = given
  if (!['page', 'search', 'made', 'build', 'serve'].includes(subject ?? '') || others.length) throw new Refusal(help)
  if (runs && !/^[1-9]\d?$/.test(runs)) throw new Refusal(`--runs ${runs}: viết một số từ 1 đến 99.`)
  if (subject === 'build') return runBuildBench(given)
  if (subject === 'made') {
    const rows = await benchMade(loadCatalogue(site.contentDir, site), (kind) => console.error(`${kind}…`))
    console.log(json ? JSON.stringify(rows, null, 2) : madeTable(rows))
    return 0
  }
  if (subject === 'serve') {
    if (!/^[1-9]\d{0,2}$/.test(seconds)) throw new Refusal(`--seconds ${seconds}: viết một số từ 1 đến 999.`)
    return runServeBench({ dist: dist ?? site.outDir, seconds: Number(seconds), json })
  }
  const chromium = findChromium()
  if (!chromium)
    throw new Refusal('Cần Chromium hoặc Chrome: cài vào máy, hoặc đặt CHROMIUM_PATH trỏ đến chương trình.')
  if (subject === 'search')
    return runSearchBench({ chromium, queries, dist, only, query: ask, runs: Number(runs ?? 1), json })
  const how = { chromium, runs: runs ? Number(runs) : undefined, json }
  if (guide || lang) return runPageBench(guide, lang ?? 'vi', how)
  return runPeersBench({ ...how, only, lines, folder: peers })
})
