import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { csp } from '../../src/outputs/csp.ts'
import { headers, serverFolder } from '../../src/outputs/headers.ts'
import { headersFor } from '../../src/serve/headers.ts'
import { readSitePolicy } from '../../src/serve/site-policy.ts'

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })

/** Asks until the server answers. */
async function answer(url: string, attempts = 50): Promise<Response> {
  try {
    return await fetch(url, { redirect: 'manual' })
  } catch (error) {
    if (attempts === 0) throw error
    await new Promise((resolve) => setTimeout(resolve, 100))
    return answer(url, attempts - 1)
  }
}

it('nginx with the generated configuration sends the headers of the table, on pages, assets and errors', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'))
  chmodSync(folder, 0o755) // nginx gives up root's rights
  const dist = join(folder, 'dist')
  const files = {
    'index.html':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>a</title></head><body></body></html>',
    '404.html':
      '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>404</title></head><body></body></html>',
    'a/x.abc.js': 'export {}',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dist, name, '..'), { recursive: true })
    writeFileSync(join(dist, name), text)
  }
  const context = { dist, siteUrl: undefined, log: () => undefined }
  await csp(context)
  await headers(context)

  const port = await freePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid; error_log ${folder}/error.log; events {}
     http { access_log off; types { text/html html; text/javascript js; }
       client_body_temp_path ${folder}/b; proxy_temp_path ${folder}/p; fastcgi_temp_path ${folder}/f; uwsgi_temp_path ${folder}/u; scgi_temp_path ${folder}/s;
       server { listen 127.0.0.1:${port}; root ${dist}; include ${serverFolder(dist)}/nginx.conf; } }`,
  )
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], {
    env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` },
  })
  onTestFinished(() => {
    nginx.kill()
    rmSync(folder, { recursive: true, force: true })
  })

  const policy = await readSitePolicy(dist)
  for (const [path, status] of [
    ['/', 200],
    ['/a/x.abc.js', 200],
    ['/khong-co/', 404],
  ] as const) {
    const response = await answer(`http://127.0.0.1:${port}${path}`)
    expect(response.status, path).toBe(status)
    for (const [name, value] of Object.entries(headersFor(path, policy)))
      expect(response.headers.get(name), `${path} ${name}`).toBe(value)
  }
})
