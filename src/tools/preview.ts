import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { recoverSite } from '../safe-build/safe-build.ts'
import { parsePort } from '../serve/announcement.ts'
import { serveFolder } from '../serve/server.ts'
import { site } from '../site.ts'

const help = `npm run preview

Phục vụ trang đã dựng, chỉ cho máy này; không dựng lại.

  PORT=8080      cổng muốn dùng (bận thì lấy cổng trống kế tiếp)
  OUT_DIR=dist   thư mục trang đã dựng`

if (process.argv.includes('--help')) {
  console.log(help)
  process.exit(0)
}
const port = parsePort(process.env['PORT'] ?? '8080')
const dist = site.outDir
if (port === undefined) {
  console.error(`PORT="${process.env['PORT']}" không phải là số cổng. Hãy dùng một số từ 0 đến 65535, ví dụ PORT=8080.`)
  process.exit(2)
}
await recoverSite(dist)
if (!(await stat(join(dist, 'index.html')).catch(() => undefined))) {
  console.error(`Chưa có trang nào trong "${dist}". Hãy chạy: npm run build`)
  process.exit(1)
}
const server = await serveFolder(dist, { host: '127.0.0.1', port })
console.log(`Xem thử tại ${server.url} (dừng lại: nhấn Ctrl+C)`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
