import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { findChromium } from '../bench/chromium.ts'
import { Refusal } from '../exchange/refusal.ts'
import { shots } from '../handbook/shots.ts'
import { takeShots } from '../handbook/take-shots.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import { serveFolder } from '../serve/server.ts'
import { site } from '../site.ts'
import { command } from './command.ts'

const help = `npm run handbook:pictures -- [--only TÊN]

Chụp lại hình của sổ tay (content/handbook/pictures) từ trang đã dựng. Chạy sau khi trang đổi dáng: npm run build trước.

  -- --only desk-write   chỉ một hình; tên hình: ${shots.map(({ name }) => name).join(', ')}`

await command(help, { only: { type: 'string' } }, async ({ only }) => {
  const wanted = shots.filter(({ name }) => only === undefined || name === only)
  if (wanted.length === 0) throw new Refusal(`Không có hình «${only}». Có: ${shots.map(({ name }) => name).join(', ')}`)
  if (!existsSync(join(site.outDir, 'status'))) throw new Refusal('Chưa có trang dựng sẵn. Chạy: npm run build')
  const browser = findChromium()
  if (!browser) throw new Refusal('Máy chưa có Chromium hay Chrome. Cài rồi chạy lại, hoặc đặt CHROMIUM_PATH.')
  const server = await serveFolder(site.outDir, { host: '127.0.0.1', port: 0 })
  try {
    const pictures = await takeShots(wanted, `http://127.0.0.1:${server.port}`, browser)
    const folder = join(site.contentDir, 'handbook/pictures')
    mkdirSync(folder, { recursive: true })
    writeFiles(folder, new Map([...pictures].map(([name, bytes]) => [`${name}.webp`, bytes])))
    for (const [name, bytes] of pictures) console.log(`${name}.webp  ${bytes.length} byte`)
    return 0
  } finally {
    await server.close()
  }
})
