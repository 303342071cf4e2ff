import { load } from 'cheerio'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

export const repository = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')

/** Builds a content folder with the real config, or with the Astro config at `config`, and reads what came out. */
export function build(
  contentDir: string,
  {
    env = {},
    cwd = repository,
    config,
    finished = onTestFinished,
  }: { env?: Record<string, string>; cwd?: string; config?: string; finished?: typeof onTestFinished } = {},
) {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  finished(() => rmSync(folder, { recursive: true, force: true }))
  const dist = join(folder, 'dist')
  const { status, stdout, stderr } = spawnSync('npx', ['astro', 'build', ...(config ? ['--config', config] : [])], {
    cwd,
    encoding: 'utf8',
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      OUT_DIR: dist,
      SITE_URL: 'https://camtay.example',
      TODAY: '2026-11-22',
      ...env,
    },
  })
  return {
    status,
    output: stdout + stderr,
    dist,
    has: (file: string) => existsSync(join(dist, file)),
    text: (file: string) => readFileSync(join(dist, file), 'utf8'),
    page: (path: string) => load(readFileSync(join(dist, path, 'index.html'), 'utf8')),
  }
}
