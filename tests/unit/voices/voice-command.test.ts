import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished, vi } from 'vitest'
import { contentFolder, textOf } from '../../fixtures/content/folder.ts'
import { hashOf, read } from '../exchange/po-folder.ts'
import { notes } from './voice-folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 400_000 })

const tool = fileURLToPath(new URL('../../../src/tools/voice-import.ts', import.meta.url))
const environment = (dir: string) => ({ ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22' })
const by = ['--by', 'Người Mẫu', '--consent']

function run(dir: string, args: string[], env: NodeJS.ProcessEnv = environment(dir)) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { env, encoding: 'utf8', cwd: dir })
  return { status, stdout, stderr }
}

function folderOf(files: Record<string, Buffer>) {
  const folder = mkdtempSync(join(tmpdir(), 'notes-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
  return folder
}

it('explains itself in Vietnamese', () => {
  const { status, stdout } = run(contentFolder(), ['--help'])
  expect(status).toBe(0)
  expect(stdout).toMatch(/^npm run voice:import -- [^]*mỗi bước một bản thu/)
})

it('shows which note goes to which words, then brings a folder in; 2 comes before 10', () => {
  const dir = contentFolder()
  const folder = folderOf({ '10.m4a': notes.two, '2.ogg': notes.one, '.DS_Store': Buffer.from('x') })
  const before = hashOf(dir)
  const preview = run(dir, ['pay-bill', 'hmn', folder, ...by, '--dry-run'])
  expect(preview.status).toBe(0)
  expect(preview.stdout).toMatch(/1\. open-message {2}← {2}2\.ogg[^]*2\. enter-code {2}← {2}10\.m4a[^]*Chưa ghi gì/)
  expect(hashOf(dir)).toBe(before)

  expect(run(dir, ['pay-bill', 'hmn', folder, ...by]).stdout).toContain(
    'Đã ghi: guides/pay-bill/voice/hmn/open-message',
  )
  expect(read(dir).findings).toEqual([])
  const again = run(dir, ['pay-bill', 'hmn', folder, ...by])
  expect(again).toMatchObject({ status: 1, stdout: expect.stringContaining('--replace') })
  const data = JSON.parse(run(dir, ['pay-bill', 'hmn', folder, ...by, '--replace', '--json']).stdout)
  expect(data).toMatchObject({ written: true, findings: [], made: [{ step: 'open-message' }, { step: 'enter-code' }] })
})

it('says what is missing and exits with 1', () => {
  const dir = contentFolder()
  const folder = folderOf({ '1.m4a': notes.one, '2.m4a': notes.two })
  const before = hashOf(dir)
  const refused: [string[], RegExp][] = [
    [[], /Thiếu tên bài/],
    [['pay-bill', 'hmn', folder, '--consent'], /--by/],
    [['pay-bill', 'hmn', folder, '--by', 'A'], /voice-consent/],
    [['pay-bill', 'hmn', join(folder, 'x'), ...by], /Không có «/],
    [['pay-bill', 'hmn', folder, ...by, '--pause', 'x'], /--pause là số giây/],
    [['pay-bill', 'hmn', folderOf({}), ...by], /Không thấy bản thu nào/],
  ]
  for (const [args, words] of refused) {
    const { status, stdout, stderr } = run(dir, args)
    expect([status, stdout + stderr]).toEqual([1, expect.stringMatching(words)])
  }
  expect(hashOf(dir)).toBe(before)
})

it('opens no link in a folder of notes', () => {
  const dir = contentFolder()
  const folder = folderOf({ '1.m4a': notes.one })
  symlinkSync('/etc/passwd', join(folder, '2.m4a'))
  expect(run(dir, ['pay-bill', 'hmn', folder, ...by])).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('lối tắt'),
  })
})

it('without ffmpeg says how to get it', () => {
  const dir = contentFolder()
  const folder = folderOf({ '1.m4a': notes.one, '2.m4a': notes.two })
  const env = { ...environment(dir), PATH: folder, FFMPEG_PATH: '' }
  const { status, stderr } = run(dir, ['pay-bill', 'hmn', folder, ...by], env)
  expect([status, stderr]).toEqual([1, expect.stringMatching(/chưa có ffmpeg[^]*winget install[^]*apt-get install/)])
  const wrong = run(dir, ['pay-bill', 'hmn', folder, ...by], { ...env, FFMPEG_PATH: join(folder, 'no') })
  expect(wrong.stderr).toContain('FFMPEG_PATH=')
})

it('killed while it writes, it leaves whole files behind, none that speaks for other words', async () => {
  const folder = folderOf({ '1.m4a': notes.one })
  const args = ['pay-bill', 'hmn', folder, ...by, '--steps', 'open-message']
  for (let round = 0; round < 2; round++) {
    const dir = contentFolder()
    const child = spawn(process.execPath, [tool, ...args], { env: environment(dir), stdio: 'ignore' })
    const ended = once(child, 'exit')
    // As soon as anything happens in the guide's folder; a little later in each round.
    const watcher = watch(join(dir, 'guides/pay-bill'), () => setTimeout(() => child.kill('SIGKILL'), round))
    await ended
    watcher.close()
    const voices = join(dir, 'guides/pay-bill/voice/hmn')
    const there = existsSync(voices) ? readdirSync(voices).filter((name) => !name.startsWith('.')) : []
    for (const name of there.filter((file) => file.endsWith('.m4a')))
      expect(textOf(dir, `guides/pay-bill/voice/hmn/${name}`).slice(4, 11)).toBe('ftypM4A')
    if (there.includes('voice.yaml')) expect(there).toEqual(['open-message.m4a', 'voice.yaml'])
    // The same command completes what was left half-way.
    run(dir, [...args, '--replace'])
    expect(read(dir).findings.filter(({ rule }) => rule !== 'file-junk')).toEqual([])
  }
})

it('killed while it listens, it has written nothing', async () => {
  const dir = contentFolder()
  const before = hashOf(dir)
  const folder = folderOf({ '1.m4a': notes.one, '2.m4a': notes.two })
  const child = spawn(process.execPath, [tool, 'pay-bill', 'hmn', folder, ...by], {
    env: { ...environment(dir), TMPDIR: folder },
    stdio: 'ignore',
  })
  const ended = once(child, 'exit')
  const watcher = watch(folder, () => child.kill('SIGKILL'))
  expect(await ended).toEqual([null, 'SIGKILL'])
  watcher.close()
  expect(hashOf(dir)).toBe(before)
})
