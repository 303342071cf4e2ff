import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverFolder } from '../outputs/headers.ts'
import { hasBrotli, nginxFile } from './nginx.ts'
import { costOf } from './process-cost.ts'
import { runWrk, type Asked, type Load } from './wrk.ts'

export interface ServeRow extends Load {
  load: string
  connections: number
  /** CPU seconds of nginx. */
  cpu: number
  /** The most memory nginx had, in bytes. */
  memory: number
}

const freePort = () =>
  new Promise<number>((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

const etagOf = (port: number, { path, headers }: Asked) =>
  new Promise<string>((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, method: 'HEAD' }, (answer) => {
      answer.resume()
      if (answer.statusCode === 200 && answer.headers.etag) done(answer.headers.etag)
      else failed(new Error(`nginx answered ${answer.statusCode} for ${path}`))
    })
      .on('error', failed)
      .end()
  })

const folders = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()

/** What readers ask for: every guide page; a visit: home, a topic, a guide, its picture for chat groups. */
function listsOf(dist: string, languages: string[]) {
  const headers = { 'Accept-Encoding': 'gzip, br' }
  const asked = (path: string): Asked => ({ path, headers })
  const guides = languages.flatMap((lang) => folders(join(dist, lang, 'guides')).map((slug) => ({ lang, slug })))
  const topics = folders(join(dist, languages[0]!, 'topics'))
  return {
    guides: guides.map(({ lang, slug }) => asked(`/${lang}/guides/${slug}/`)),
    visits: guides.flatMap(({ lang, slug }, at) =>
      [`/${lang}/`, `/${lang}/topics/${topics[at % topics.length]}/`, `/${lang}/guides/${slug}/`].map(asked),
    ),
  }
}

/** The real nginx with the generated configuration, under loads that take all the two it and the asking program can get. */
export async function benchServe(
  site: string,
  of: { languages: string[]; seconds: number; onLoad: (name: string) => void },
): Promise<ServeRow[]> {
  const dist = resolve(site)
  const folder = mkdtempSync(join(tmpdir(), 'cam-tay-serve-'))
  const port = await freePort()
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, nginxFile({ folder, dist, config: serverFolder(dist), port, brotli: hasBrotli() }))
  const nginx = spawn('nginx', ['-c', config, '-g', 'daemon off;'], {
    stdio: 'inherit',
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  })
  const failed = new Promise<never>((_, fail) => {
    nginx.once('error', fail)
    nginx.once('exit', (code) => fail(new Error(`nginx ended with ${code}`)))
  })
  failed.catch(() => undefined)
  try {
    const { guides, visits } = listsOf(dist, of.languages)
    for (let tries = 0; ; tries++) {
      const up = await Promise.race([etagOf(port, guides[0]!), failed]).catch((error: Error) => error)
      if (typeof up === 'string') break
      if (tries === 50 || nginx.exitCode !== null) throw up
      await wait(100)
    }
    const known = await Promise.all(
      guides.map(async (one) => ({ ...one, headers: { ...one.headers, 'If-None-Match': await etagOf(port, one) } })),
    )
    const closing = guides.map((one) => ({ ...one, headers: { ...one.headers, Connection: 'close' } }))
    const loads: [string, Asked[], number][] = [
      ['guide pages', guides, 64],
      ['guide pages, not changed (304)', known, 64],
      ['visits: home, topic, guide', visits, 64],
      ['guide pages, a connection each', closing, 64],
      ['guide pages, 1000 phones at once', guides, 1000],
    ]
    const rows: ServeRow[] = []
    for (const [load, list, connections] of loads) {
      of.onLoad(load)
      const before = costOf(nginx.pid!)
      let memory = before.bytes
      const watch = setInterval(() => (memory = Math.max(memory, costOf(nginx.pid!).bytes)), 250)
      const result = await Promise.race([
        runWrk(join(folder, 'load.lua'), `http://127.0.0.1:${port}/`, { list, connections, seconds: of.seconds }),
        failed,
      ]).finally(() => clearInterval(watch))
      rows.push({ load, connections, ...result, cpu: costOf(nginx.pid!).cpu - before.cpu, memory })
    }
    return rows
  } finally {
    nginx.removeAllListeners('exit')
    nginx.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}
