import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const tool = (name: string) => fileURLToPath(new URL(`../../../src/tools/${name}.ts`, import.meta.url))

function run(name: string, args: string[] = [], dir = contentFolder()) {
  const env = { ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr, dir }
}

const commands = [
  'check',
  'status',
  'stamp',
  'review',
  'new-guide',
  'new-language',
  'new-translation',
  'po-export',
  'po-import',
  'deploy',
]

describe("the editors' commands", () => {
  it.each(commands)('%s explains itself in Vietnamese', (name) => {
    const { status, stdout } = run(name, ['--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^npm run [\w:]+[^]*[ạảấầẩậắằặẻẽếềểễệỉịọỏốồổỗộớờởợủụứừửữựỳỷỹ]/)
  })

  it('do not guess at an option they do not know', () => {
    const { status, stderr } = run('stamp', ['--word', 'hmn'])
    expect(status).toBe(2)
    expect(stderr).toContain('Có phải --words không?')
  })
})

describe('check', () => {
  it('ends with 0 when there are only warnings, and says what is due', () => {
    const dir = contentFolder({ 'guides/pay-bill/guide.yaml': swap('reviewBy: 2027-11-22', 'reviewBy: 2026-12-01') })
    const { status, stdout } = run('check', [], dir)
    expect(status).toBe(0)
    expect(stdout).toContain('Đến hạn kiểm lại:')
  })

  it('ends with 1 when there are errors, and gives them as data', () => {
    const dir = contentFolder({ 'topics.yaml': swap('qr', 'qrr') })
    const { status, stdout } = run('check', ['--json', '--dir', dir], contentFolder())
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([{ rule: 'pictogram-unknown', file: 'topics.yaml', line: 1 }])
  })

  it('looks inside photos', () => {
    const dir = contentFolder({
      'guides/pay-bill/guide.yaml': swap('{ scene: { items: [phone, envelope] } }', '{ photo: leaf.png }'),
      'guides/pay-bill/pictures/leaf.png': 'not a picture',
    })
    const { status, stdout } = run('check', [], dir)
    expect(status).toBe(1)
    expect(stdout).toContain('guides/pay-bill/pictures/leaf.png')
  })
})

describe('status', () => {
  it('gives the same as text and as data', () => {
    const { stdout, dir } = run('status', ['--lang', 'hmn'])
    expect(stdout).toContain('hmn      Lus Hmoob: 0% đã duyệt (đã duyệt 0, bản nháp 4, cũ 0, thiếu 1)')
    const data = JSON.parse(run('status', ['--json', '--guide', 'pay-bill'], dir).stdout)
    expect(data).toMatchObject({ languages: [{ code: 'hmn', draft: 4 }], guides: [{ slug: 'pay-bill' }], due: [] })
  })
})

describe('status --words', () => {
  it('says where the words of the notes stand, and refuses the source language', () => {
    const notes = '| tiếng Việt | tiếng Mông | nguồn |\n|---|---|---|\n| số | tus lej | GAEN |\n'
    const dir = contentFolder({ 'languages/hmn/notes.md': notes })
    expect(run('status', ['--words', 'hmn'], dir).stdout).toContain(
      'tus lej = số (GAEN; languages/hmn/notes.md:3)\n   pay-bill: enter-code',
    )
    expect(JSON.parse(run('status', ['--words', 'hmn', '--json'], dir).stdout)).toMatchObject([
      { guides: { 'pay-bill': ['enter-code'] } },
    ])
    expect(run('status', ['--words', 'vi'], dir)).toMatchObject({ status: 1 })
  })
})

describe('stamp and review', () => {
  it('write what they say', () => {
    const dir = contentFolder({ 'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước') })
    expect(run('stamp', ['pay-bill', 'hmn'], dir)).toMatchObject({
      status: 0,
      stdout: 'Đã ghi dấu gốc cho: open-message\n',
    })
    expect(run('review', ['pay-bill', 'hmn', 'open-message'], dir)).toMatchObject({ status: 1 })
    expect(run('review', ['pay-bill', 'hmn', 'open-message', '--reviewer', 'Giàng A Páo'], dir)).toMatchObject({
      status: 0,
    })
    expect(textOf(dir, 'guides/pay-bill/hmn.mdx')).toMatch(/<Step id="open-message" of="\w{8}" ok="\w{8}">/)
  })
})

describe('the scaffolds', () => {
  it('create what they say and say what comes next', () => {
    const dir = contentFolder()
    const made = [
      run('new-guide', ['buy-ticket', '--topic', 'pay', '--title', 'Mua vé'], dir),
      run('new-language', ['nut', '--name', 'Nùng', '--endonym', 'Nùng', '--letter', 'N'], dir),
      run('new-translation', ['buy-ticket', 'nut'], dir),
    ]
    expect(made.map(({ status }) => status)).toEqual([0, 0, 0])
    expect(made.map(({ stdout }) => stdout)).toEqual([
      expect.stringContaining('guides/buy-ticket/vi.mdx'),
      expect.stringContaining('npm run new:translation -- BÀI nut'),
      expect.stringContaining('<Step id="open-app" of="'),
    ])
    expect(run('new-guide', ['buy-ticket', '--topic', 'pay', '--title', 'Mua vé'], dir).status).toBe(1)
  })
})
