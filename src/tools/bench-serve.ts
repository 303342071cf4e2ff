import { availableParallelism } from 'node:os'
import { spawnSync } from 'node:child_process'
import { hasBrotli } from '../bench/nginx.ts'
import { benchServe } from '../bench/serve.ts'
import { serveTable } from '../bench/serve-table.ts'
import { loadCatalogue } from '../catalogue/from-disk.ts'
import { Refusal } from '../exchange/refusal.ts'
import { site } from '../site.ts'

/** `bench -- serve`: how much one box carries. Returns the exit code: 1 when any answer failed. */
export async function runServeBench({ dist, seconds, json }: { dist: string; seconds: number; json?: boolean }) {
  if (process.platform !== 'linux') throw new Refusal('bench -- serve cần Linux: số đo lấy từ /proc.')
  for (const [name, get] of [
    ['nginx', 'nginx'],
    ['wrk', 'wrk'],
  ] as const)
    if (spawnSync('sh', ['-c', `command -v ${name} || test -x /usr/sbin/${name}`]).status !== 0)
      throw new Refusal(`Chưa có ${name}. Cài: apt-get install ${get}`)
  if (!hasBrotli())
    console.error(
      'nginx không có mô-đun brotli, nên đo bằng gzip. Cài: apt-get install libnginx-mod-http-brotli-static',
    )
  const languages = loadCatalogue(site.contentDir, site).languages.map(({ code }) => code)
  const rows = await benchServe(dist, { languages, seconds, onLoad: (name) => console.error(`${name}…`) })
  console.log(json ? JSON.stringify(rows, null, 2) : serveTable(rows))
  if (!json) console.log(`\n${availableParallelism()} cores, shared by nginx and wrk, which asks.`)
  return rows.some(({ errors }) => errors) ? 1 : 0
}
