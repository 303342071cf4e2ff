import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { loadCatalogue } from '../catalogue/from-disk.ts'
import { Refusal } from '../exchange/refusal.ts'
import { isUpToDate } from '../outputs/built-from.ts'
import { makePacks } from '../pack/make-packs.ts'
import { hasZimTools } from '../pack/zim.ts'
import { site } from '../site.ts'
import { buildSite } from './build-site.ts'
import { command } from './command.ts'
import { progress } from './progress.ts'

const help = `npm run pack

Làm gói mang theo, đọc khi không có mạng: một tệp zip (mở index.html từ thẻ nhớ, USB), mỗi tiếng một tệp ZIM
(mở bằng ứng dụng Kiwix). Dựng trang trước nếu chưa có hoặc đã cũ. Kiểm từng gói; có lỗi thì không làm.

  --lang hmn       chỉ tiếng này; nhiều tiếng viết cách nhau bằng dấu phẩy. Không ghi thì mọi tiếng.
  --files          thêm trang gửi với ảnh, tờ in A4, tệp chữ, bài một tệp (nặng hơn nhiều)
  --no-voices      bỏ giọng đọc
  --no-zim         không làm tệp ZIM
  --out packs      thư mục để các gói
  --dist THƯ_MỤC   đóng gói trang này như nó đang có, không dựng
  --json           in kết quả dạng JSON

Tệp ZIM cần zim-tools:  sudo apt-get install zim-tools
Chưa có thì chỉ làm tệp zip.`

const noZimTools = `Máy này chưa có zim-tools nên không làm tệp ZIM cho Kiwix; tệp zip vẫn đủ bài.
Cài rồi chạy lại:  sudo apt-get install zim-tools   (máy khác: https://github.com/openzim/zim-tools)`

const options = {
  lang: { type: 'string' },
  files: { type: 'boolean' },
  'no-voices': { type: 'boolean' },
  'no-zim': { type: 'boolean' },
  out: { type: 'string' },
  dist: { type: 'string' },
  json: { type: 'boolean' },
} as const

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`

await command(help, options, async ({ lang, files = false, out = 'packs', dist, json, ...without }, others) => {
  if (others.length) throw new Refusal(`Không hiểu «${others.join(' ')}». Xem cách dùng: npm run pack -- --help`)
  const start = Date.now()
  const catalogue = loadCatalogue(site.contentDir, site)
  const known = catalogue.languages.map(({ code }) => code)
  const languages = lang?.split(',').map((code) => code.trim())
  const unknown = languages?.find((code) => !known.includes(code))
  if (unknown !== undefined) throw new Refusal(`--lang ${unknown}: không có tiếng này. Có: ${known.join(', ')}.`)

  const folder = resolve(dist ?? site.outDir)
  if (!dist && !(await isUpToDate(folder))) {
    console.error('Trang chưa có hoặc đã cũ: đang dựng…')
    const code = await buildSite()
    if (code) return code
  }
  if (!(await stat(join(folder, 'index.html')).catch(() => undefined)))
    throw new Refusal(`Chưa có trang nào trong "${folder}". Hãy chạy: npm run build`)

  const wanted = !without['no-zim']
  const zim = wanted && hasZimTools()
  const { step, end } = progress('Đang đóng gói')
  const { url: siteUrl, today } = site
  const voices = !without['no-voices']
  const packs = await makePacks({
    dist: folder,
    out,
    catalogue,
    languages,
    files,
    voices,
    zim,
    siteUrl,
    today,
    onProgress: step,
  }).finally(end)
  const seconds = (Date.now() - start) / 1000
  if (json) console.log(JSON.stringify({ packs, zimTools: !wanted || zim, seconds }, null, 2))
  else
    for (const { file, bytes, files, languages } of packs)
      console.log(`${file}  ${megabytes(bytes)}  (${files} tệp; ${languages.join(', ')})`)
  if (wanted && !zim) console.error(noZimTools)
  if (!json) console.log(`Xong trong ${seconds.toFixed(1).replace('.', ',')} giây.`)
  return 0
})
