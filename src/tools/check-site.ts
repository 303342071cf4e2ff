import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { loadCatalogue } from '../catalogue/from-disk.ts'
import { checkSite } from '../checks/site.ts'
import { siteSummary } from '../checks/site/summary.ts'
import { builtAddress } from '../outputs/built-from.ts'
import { RefusedContent } from '../report.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { progress } from './progress.ts'

const help = `npm run check:site

Kiểm trang đã dựng: cỡ từng trang, liên kết, ngôn ngữ, HTML, mã và kiểu cho máy cũ, chính sách. Không dựng lại.

  OUT_DIR=dist   thư mục trang đã dựng
  SITE_URL=…     địa chỉ công khai đã dùng khi dựng (không ghi thì lấy của lần dựng)
  -- --json      in kết quả dạng JSON

Kết thúc với mã 1 khi có lỗi, 0 khi không.`

/** The content the site was built from; without it (or when it is refused) the site is judged by itself. */
function catalogueIfAny(): Catalogue | undefined {
  try {
    return loadCatalogue(site.contentDir, site)
  } catch (error) {
    if (!(error instanceof RefusedContent) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    console.error('Nội dung chưa đọc được, nên không so trang với nội dung. Xem: npm run check')
    return undefined
  }
}

await command(help, { json: { type: 'boolean' } }, async ({ json }) => {
  const dist = site.outDir
  if (!(await stat(join(dist, 'index.html')).catch(() => undefined))) {
    console.error(`Chưa có trang nào trong "${dist}". Hãy chạy: npm run build`)
    return 1
  }
  const siteUrl = site.url ?? ((await builtAddress(dist)) || undefined)
  const { step, end } = progress('Đang kiểm trang')
  const catalogue = catalogueIfAny()
  const { findings, sizes } = await checkSite(dist, { siteUrl, catalogue, onProgress: step })
  const read = (file: string) => readFile(join(dist, file), 'utf8')
  const report = await siteSummary({ dist, findings, sizes, read })
  end()
  console.log(json ? JSON.stringify({ findings, ...report.data }, null, 2) : report.text)
  return findings.some(({ level }) => level === 'error') ? 1 : 0
})
