import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contentFolder, swap } from '../fixtures/content/folder.ts'
import { repository } from './build-site.ts'
import { digests } from './digests.ts'

const outFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, 'dist')
}

/** Starts a build in a process of its own, so that it can be killed. */
function start(contentDir: string, dist: string, env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: repository,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      CONTENT_DIR: contentDir,
      OUT_DIR: dist,
      TODAY: '2026-11-22',
      ...env,
    },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  const ended = once(child, 'close').then(([code, signal]) => (signal ?? code) as string | number)
  const until = async (file: string) => {
    while (!existsSync(file) && child.exitCode === null) await new Promise((done) => setTimeout(done, 5))
    if (child.exitCode !== null) throw new Error(output)
  }
  return { child, ended, until, output: () => output }
}

const beside = (dist: string) => readdirSync(join(dist, '..')).sort()

it.each([
  ['while its pages are made', 'index.html', 'SIGKILL'],
  ['while its outputs are made', '_headers', 'SIGKILL'],
  ['by Ctrl+C', 'index.html', 'SIGINT'],
] as const)(
  'a build killed %s leaves the last good site as it was, and the next build goes through',
  async (_, file, signal) => {
    const dist = outFolder()
    expect(await start(contentFolder(), dist).ended).toBe(0)
    const good = digests(dist)
    const goodServer = digests(`${dist}.server`)

    const changed = contentFolder({ 'guides/pay-bill/vi.mdx': swap('title: ', 'title: Khác, ') })
    const cut = start(changed, dist)
    await cut.until(join(`${dist}.building`, 'site', file))
    cut.child.kill(signal)
    expect(await cut.ended).toBe(signal)
    expect(digests(dist)).toEqual(good)
    expect(digests(`${dist}.server`)).toEqual(goodServer)
    if (signal === 'SIGINT') expect(beside(dist)).toEqual(['dist', 'dist.server'])

    const next = start(changed, dist)
    expect(await next.ended, next.output()).toBe(0)
    expect(digests(dist)).not.toEqual(good)
    expect(beside(dist)).toEqual(['dist', 'dist.server'])
  },
)

it('a second build meanwhile is told who is building, since when and what to do; the first is not disturbed', async () => {
  const content = contentFolder()
  const dist = outFolder()
  const first = start(content, dist)
  await first.until(`${dist}.lock`)
  // it would be done before the others come to their beginning
  first.child.kill('SIGSTOP')
  for (const other of [dist, outFolder()]) {
    const second = start(content, other)
    expect(await second.ended).toBe(1)
    expect(second.output()).toMatch(
      new RegExp(
        `Đang có một lần dựng hoặc đăng trang khác \\(tiến trình ${first.child.pid} trên máy .+, bắt đầu lúc 20`,
      ),
    )
    expect(second.output()).toContain('chờ lần kia xong')
    expect(second.output()).not.toContain('safe-build')
  }
  first.child.kill('SIGCONT')
  expect(await first.ended, first.output()).toBe(0)
  expect(beside(dist)).toEqual(['dist', 'dist.server'])
})

it('an output that fails ends the build with its name and leaves the last good site', async () => {
  const dist = outFolder()
  const content = contentFolder()
  expect(await start(content, dist).ended).toBe(0)
  const good = digests(dist)
  const kept = outFolder()
  // a file where the strips want a folder
  mkdirSync(kept, { recursive: true })
  writeFileSync(join(kept, 'strip-1'), '')
  const broken = start(content, dist, { MADE_DIR: kept })
  expect(await broken.ended).toBe(1)
  expect(broken.output()).toMatch(/The output “\w+” failed: .*strip-1/)
  expect(digests(dist)).toEqual(good)
  expect(beside(dist)).toEqual(['dist', 'dist.server'])
})
