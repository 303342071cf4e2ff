import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { delimiter, dirname } from 'node:path'
import { isUpToDate } from '../outputs/built-from.ts'
import { recoverSite } from '../safe-build/safe-build.ts'
import { announcement, parsePort } from '../serve/announcement.ts'
import { lanAddresses } from '../serve/network.ts'
import { serveFolder } from '../serve/server.ts'
import { site } from '../site.ts'

const help = `npm start

Dựng trang nếu chưa có hoặc đã cũ, rồi phục vụ cho máy này và các máy cùng mạng.

  PORT=8080      cổng muốn dùng (bận thì lấy cổng trống kế tiếp)
  OUT_DIR=dist   thư mục trang đã dựng
  npm start -- --build   luôn dựng lại`

/** Builds with the very Node that runs this, whatever else is on the PATH; its progress shows as it comes. */
const build = async () => {
  const npm = process.env['npm_execpath']
  const path = dirname(process.execPath) + delimiter + (process.env['PATH'] ?? '')
  const options = { stdio: 'inherit', env: { ...process.env, PATH: path } } as const
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, 'run', 'build'], options)
    : spawn('npm', ['run', 'build'], { ...options, shell: process.platform === 'win32' })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 130
}

if (process.argv.includes('--help')) {
  console.log(help)
  process.exit(0)
}
const port = parsePort(process.env['PORT'] ?? '8080')
if (port === undefined) {
  console.error(`PORT="${process.env['PORT']}" không phải là số cổng. Hãy dùng một số từ 0 đến 65535, ví dụ PORT=8080.`)
  process.exit(2)
}
const dist = site.outDir
await recoverSite(dist)
if (process.argv.includes('--build') || !(await isUpToDate(dist))) {
  console.log('Trang chưa có hoặc đã cũ: đang dựng…')
  const code = await build()
  if (code) process.exit(code)
}
const server = await serveFolder(dist, { host: '0.0.0.0', port })
console.log(`\nCầm Tay đang chạy.\n\n${announcement(server.port, lanAddresses(networkInterfaces()))}\n`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close())
