import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { serveFolder } from '../../src/serve/server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the real library, built for these tests, and its folder. */
    url: string
    dist: string
  }
}

/** Builds the real library once for all browser tests and serves it as production would. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'cam-tay-site-'))
  const dist = join(folder, 'dist')
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build'], {
    encoding: 'utf8',
    env: {
      ...process.env,
      OUT_DIR: dist,
      SITE_URL: 'https://camtay.example',
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
  })
  if (status !== 0) throw new Error(`the library did not build:\n${stdout}\n${stderr}`)
  const server = await serveFolder(dist, { host: '127.0.0.1', port: 0 })
  project.provide('url', server.url.replace(/\/$/, ''))
  project.provide('dist', dist)
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
