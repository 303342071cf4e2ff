import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { exportPo } from '../exchange/po-export.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import { site } from '../site.ts'
import { command } from './command.ts'
import { readContent } from './read-content.ts'

const help = `npm run po:export -- [--guide BÀI] [--lang TIẾNG] [--out THƯ MỤC]

Xuất lời cần dịch ra tệp PO, để dịch bằng Poedit, Weblate, OmegaT hay phần mềm khác. Dịch xong thì npm run po:import.

  npm run po:export                                  mọi bài, mọi thứ tiếng, vào thư mục po
  npm run po:export -- --guide pay-electricity-bill  một bài, mọi thứ tiếng
  npm run po:export -- --lang hmn --out dich         mọi bài và mọi nút của một thứ tiếng, vào thư mục dich
  -- --json                                          in tên các tệp đã ghi, dạng JSON`

const options = {
  guide: { type: 'string' },
  lang: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

await command(help, options, ({ guide, lang, out = 'po', json }) => {
  const { entries } = readContent()
  const files = exportPo(entries, { guide, lang, siteUrl: site.url, today: site.today })
  mkdirSync(resolve(out), { recursive: true })
  writeFiles(resolve(out), files)
  const names = [...files.keys()].map((name) => `${out}/${name}`)
  console.log(json ? JSON.stringify({ out, files: names }, null, 2) : `Đã ghi ${names.length} tệp vào ${out}/`)
  return 0
})
