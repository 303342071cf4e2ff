import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { changeFile, contentFolder, swap } from '../../fixtures/content/folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const words = 'guides/pay-bill/vi.mdx'
const tool = fileURLToPath(new URL('../../../src/tools/report-changes.ts', import.meta.url))

function report(args: string[], dir: string) {
  const temporary = mkdtempSync(join(tmpdir(), 'report-'))
  onTestFinished(() => rmSync(temporary, { recursive: true }))
  const env = { ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22', TMPDIR: temporary }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr, left: readdirSync(temporary) }
}

/** A repository with a content folder and a program, committed once. */
function repository() {
  const root = mkdtempSync(join(tmpdir(), 'repository-'))
  onTestFinished(() => rmSync(root, { recursive: true }))
  cpSync(contentFolder(), join(root, 'content'), { recursive: true })
  mkdirSync(join(root, 'src'))
  writeFileSync(join(root, 'src/a.ts'), 'a\n')
  const git = (...args: string[]) =>
    spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.example', ...args], { cwd: root, encoding: 'utf8' })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-qm', 'first')
  return { root, dir: join(root, 'content'), git }
}

describe('npm run report', () => {
  it('compares with a commit, and names what is not content', () => {
    const { root, dir, git } = repository()
    changeFile(dir, words, swap('tin nhắn', 'thư'))
    writeFileSync(join(root, 'src/a.ts'), 'b\n')
    writeFileSync(join(root, 'src/lạ\n.ts'), 'b\n')
    git('add', '-A')
    git('commit', '-qm', 'second')
    const { status, stdout, left } = report(['--base', 'HEAD^1', '--json'], dir)
    expect(status).toBe(0)
    const data = JSON.parse(stdout)
    expect(data.outside).toEqual(['src/a.ts', 'src/lạ\n.ts'])
    expect(data.pieces.map(({ code, name }: { code: string; name: string }) => [code, name])).toEqual([
      ['vi', 'open-message'],
      ['hmn', 'open-message'],
    ])
    expect(left).toEqual([])
  })

  it('compares with a folder', () => {
    const { stdout, status } = report(['--base', contentFolder()], contentFolder({ [words]: swap('tin nhắn', 'thư') }))
    expect(status).toBe(0)
    expect(stdout).toContain('+ Mở ⟦thư⟧ báo tiền điện.')
    expect(stdout).not.toContain('Đổi ngoài thư mục')
  })

  it('writes the whole to a file, and what fits on a page behind what a summary has', () => {
    const dir = contentFolder({ [words]: swap('tin nhắn', 'thư') })
    const folder = contentFolder()
    const [out, summary] = [join(folder, 'report.md'), join(folder, 'summary.md')]
    writeFileSync(summary, 'before\n')
    expect(report(['--base', contentFolder(), '--out', out, '--summary', summary], dir)).toMatchObject({
      status: 0,
      stdout: '',
    })
    expect(readFileSync(summary, 'utf8')).toBe(`before\n${readFileSync(out, 'utf8')}`)
  })

  it('runs and follows nothing of either side', () => {
    const { root, dir, git } = repository()
    const canary = join(root, 'canary')
    const run = `touch ${canary}`
    writeFileSync(join(root, '.gitattributes'), '* diff=evil filter=evil\n')
    symlinkSync('/etc/passwd', join(dir, 'topics.md'))
    changeFile(
      dir,
      words,
      swap('Mở **tin nhắn**', `{process.getBuiltinModule('node:fs').writeFileSync('${canary}','')}`),
    )
    git('add', '-A')
    git('commit', '-qm', 'hostile')
    git('config', 'diff.evil.textconv', run)
    git('config', 'diff.evil.command', run)
    git('config', 'diff.external', run)
    git('config', 'filter.evil.clean', run)
    git('config', 'core.fsmonitor', run)
    const { status, stdout } = report(['--base', 'HEAD'], dir)
    expect(status).toBe(0)
    expect(stdout).toContain('mdx-expression')
    expect(stdout).toContain('file-symlink')
    expect(stdout).not.toContain('root:')
    expect(existsSync(canary)).toBe(false)
  })

  it.each([
    ['no base', [], 'Thiếu bản trước'],
    ['a base that is none', ['--base', 'no-such-branch'], 'Không có thư mục hay bản git nào tên «no-such-branch»'],
    ['an option for a base', ['--base=--output=/tmp/x'], 'Không có thư mục hay bản git'],
    ['a folder too many', ['--base', '.', 'x'], 'Thừa: «x»'],
  ])('is refused with %s', (_, args, message) => {
    const { status, stderr } = report(args, contentFolder())
    expect(status).toBe(1)
    expect(stderr).toContain(message)
  })

  it('is refused for a content folder that is a link', () => {
    const folder = contentFolder()
    symlinkSync('/etc', join(folder, 'link'))
    const { status, stderr } = report(['--base', contentFolder(), '--dir', join(folder, 'link')], folder)
    expect(status).toBe(1)
    expect(stderr).toContain('là lối tắt')
  })
})
