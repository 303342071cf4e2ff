import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { hashOf } from '../exchange/po-folder.ts'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { base, changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const tool = (name: string) => fileURLToPath(new URL(`../../../src/tools/${name}.ts`, import.meta.url))

function run(name: string, args: string[] = [], dir = contentFolder()) {
  const env = { ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...args], { env, encoding: 'utf8' })
  return { status, stdout, stderr, dir }
}

const recorded = 'guides/pay-bill/voice'
const m4a = '\0\0\0\x1cftypM4A \0\0\0\0'

/** Tày: the same guide, in another language. */
const secondLanguage = {
  'languages/tyz/language.yaml': textOf(base, 'languages/hmn/language.yaml')
    .replace('code: hmn', 'code: tyz')
    .replace('hmn-Latn', 'tyz-Latn')
    .replace('letter: H', 'letter: T')
    .replace('order: 2', 'order: 3'),
  'guides/pay-bill/tyz.mdx': textOf(base, 'guides/pay-bill/hmn.mdx'),
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

describe('one word changed in Vietnamese', () => {
  it('makes status name exactly that block, in each language, and its voices', () => {
    const voice = (words: string) =>
      `open-message: { speaker: Mai, date: 2026-11-20, consent: true, read: ${fingerprint(words)} }\n`
    const dir = contentFolder({
      ...secondLanguage,
      [`${recorded}/vi/voice.yaml`]: voice('Mở tin nhắn báo tiền điện.'),
      [`${recorded}/vi/open-message.m4a`]: m4a,
      [`${recorded}/hmn/voice.yaml`]: voice('Qhib xov uas qhia nqi fai fab.'),
      [`${recorded}/hmn/open-message.m4a`]: m4a,
    })
    expect(run('status', [], dir).stdout).not.toMatch(/^ +cũ|giọng đọc cũ/m)
    changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền nước'))

    const { stdout } = run('status', [], dir)
    expect(stdout.match(/^ +cũ +.*|^ .*giọng đọc cũ, .*/gm)?.map((line) => line.trim())).toEqual([
      'cũ        open-message',
      'cũ        open-message',
      'vi       giọng đọc cũ, thu lại: open-message',
      'hmn      giọng đọc cũ, thu lại: open-message',
    ])
    const [guide] = JSON.parse(run('status', ['--json'], dir).stdout).guides
    const stale = Object.entries<{ pieces: { name: string; state: string }[] }>(guide.languages).map(([code, of]) => [
      code,
      of.pieces.filter(({ state }) => state === 'stale').map(({ name }) => name),
    ])
    expect(stale).toEqual([
      ['hmn', ['open-message']],
      ['tyz', ['open-message']],
    ])
    expect([guide.voices.vi.stale, guide.voices.hmn.stale, guide.voices.tyz.stale]).toEqual([
      ['open-message'],
      ['open-message'],
      [],
    ])
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
    expect(run('review', ['pay-bill', 'hmn', 'open-message', '--by', 'Giàng A Páo'], dir)).toMatchObject({
      status: 0,
    })
    expect(textOf(dir, 'guides/pay-bill/hmn.mdx')).toMatch(/<Step id="open-message" of="\w{8}" ok="\w{8}">/)
  })
})

describe('review', () => {
  it('is refused while the translation has errors', () => {
    const dir = contentFolder({ 'guides/pay-bill/hmn.mdx': swap('13 tus', '12 tus') })
    const before = textOf(dir, 'guides/pay-bill/hmn.mdx')
    const { status, stderr } = run('review', ['pay-bill', 'hmn', 'open-message', '--by', 'Giàng A Páo'], dir)
    expect(status).toBe(1)
    expect(stderr).toContain('[facts-numbers]')
    expect(textOf(dir, 'guides/pay-bill/hmn.mdx')).toBe(before)
  })
})

describe('the scaffolds', () => {
  it('say all at once what is missing and what cannot be used, and write nothing', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    const refused = [
      run('new-guide', ['Mua vé tàu', '--topic', 'pya'], dir),
      run('new-guide', ['mua-ve', 'tau', '--topic', 'pay', '--title', 'Mua'], dir),
      run('new-language', ['Nut', '--letter', 'h'], dir),
      run('new-translation', ['pay-bil'], dir),
    ]
    expect(refused.map(({ status }) => status)).toEqual([1, 1, 1, 1])
    expect(refused.map(({ stderr }) => stderr)).toEqual([
      expect.stringMatching(/«mua-ve-tau»[^]*«pay»[^]*--title: [^]*Ví dụ: npm run new:guide -- /),
      expect.stringContaining('Thừa: «tau»'),
      expect.stringMatching(/«nut»[^]*Còn trống: B[^]*--name: [^]*--endonym: /),
      expect.stringMatching(/«pay-bill»[^]*TIẾNG: /),
    ])
    expect(hashOf(dir)).toBe(before)
  })

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
