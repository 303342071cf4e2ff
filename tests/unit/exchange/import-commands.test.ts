import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { edited, exported, hashOf, read } from './po-folder.ts'

// Each command is a process of its own.
vi.setConfig({ testTimeout: 180_000 })

const hmn = 'guides/pay-bill/hmn.mdx'
const open = 'pay-bill/open-message#1'
const tool = (name: string) => fileURLToPath(new URL(`../../../src/tools/${name}.ts`, import.meta.url))
const environment = (dir: string) => ({ ...process.env, CONTENT_DIR: dir, TODAY: '2026-11-22' })

function run(name: string, args: string[], dir: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool(name), ...args], {
    env: environment(dir),
    encoding: 'utf8',
    cwd: dir,
  })
  return { status, stdout, stderr }
}

/** A content folder inside a folder where PO files may lie. */
function workplace() {
  const dir = contentFolder()
  const po = contentFolder()
  const file = join(po, 'in.po')
  return { dir, po, file, put: (text: string | Buffer) => writeFileSync(file, text) }
}

describe('po:export and po:import', () => {
  it.each(['po-export', 'po-import'])('%s explains itself in Vietnamese', (name) => {
    const { status, stdout } = run(name, ['--help'], contentFolder())
    expect(status).toBe(0)
    expect(stdout).toMatch(/^npm run po:[\w:]+ -- .*[^]*bản nháp|Xuất lời cần dịch/)
  })

  it('take words out, show what would change, and bring them back', () => {
    const { dir, po } = workplace()
    const out = join(po, 'out')
    const { stdout } = run('po-export', ['--guide', 'pay-bill', '--lang', 'hmn', '--out', out, '--json'], dir)
    const file = join(out, 'pay-bill-hmn.po')
    expect(JSON.parse(stdout)).toEqual({ out, files: [file] })
    expect(readdirSync(out)).toEqual(['pay-bill-hmn.po'])

    writeFileSync(file, edited(exported(dir), { [open]: 'Qhib **tsab xov** nqi fai fab.' }))
    const before = hashOf(dir)
    const preview = run('po-import', ['--dry-run', file], dir)
    expect(preview.status).toBe(0)
    expect(preview.stdout).toContain('- Qhib **xov** uas qhia nqi fai fab.\n    + Qhib **tsab xov** nqi fai fab.')
    expect(hashOf(dir)).toBe(before)

    const data = JSON.parse(run('po-import', ['--json', file], dir).stdout)
    expect(data).toMatchObject([{ file, written: true, changes: [{ key: 'pay-bill/open-message' }], findings: [] }])
    expect(textOf(dir, hmn)).toContain('Qhib **tsab xov** nqi fai fab.')
  })

  it('judge each file after what the one before it has written', () => {
    const { dir, po } = workplace()
    const text = exported(dir)
    const [first, second] = ['a', 'b'].map((name) => {
      const file = join(po, `${name}.po`)
      writeFileSync(file, edited(text, { [open]: `Qhib **xov** ${name}.` }))
      return file
    })
    const { status, stdout } = run('po-import', [first!, second!], dir)
    expect(status).toBe(1)
    expect(stdout).toContain('XUNG ĐỘT: pay-bill/open-message')
    expect(textOf(dir, hmn)).toContain('Qhib **xov** a.')
    run('po-import', ['--take', 'pay-bill/open-message', second!], dir)
    expect(textOf(dir, hmn)).toContain('Qhib **xov** b.')
  })

  it('take up the other files when one cannot be, and print what was done', () => {
    const { dir, po } = workplace()
    const text = exported(dir)
    const [first, last] = ['a', 'c'].map((name) => {
      const file = join(po, `${name}.po`)
      const key = name === 'a' ? open : 'pay-bill@title'
      writeFileSync(file, edited(text, { [key]: `Qhib **${name}**` }, { 'Last-Translator': 'Páo 2 (xã)' }))
      return file
    })
    const missing = join(po, 'b.po')
    const { status, stdout, stderr } = run('po-import', ['--json', first!, missing, po, last!], dir)
    expect(status).toBe(1)
    expect(JSON.parse(stdout)).toMatchObject([
      { file: first, written: true, notes: [expect.stringContaining('Páo 2 (xã)')] },
      { file: missing, written: false, refused: expect.stringContaining('Không có tệp') },
      { file: po, written: false, refused: expect.stringContaining('không phải tệp thường') },
      { file: last, written: true },
    ])
    expect(stderr).toContain(`${missing}: Không có tệp`)
    expect(textOf(dir, hmn)).toContain('Qhib **a**')
    expect(textOf(dir, hmn)).toContain('title: Qhib **c**')
  })

  it('end with 1 and say why when a file is refused or is none', () => {
    const { dir, po, file, put } = workplace()
    put(edited(exported(dir), { [open]: 'Qhib 5.' }))
    const before = hashOf(dir)
    const refused = run('po-import', [file], dir)
    expect(refused.status).toBe(1)
    expect(refused.stdout).toMatch(/Chưa ghi gì\.[^]*\[facts-numbers\][^]*Vì sao:[^]*Cách sửa: bỏ 5/)
    put(Buffer.alloc(50_000_000, 'a'))
    expect(run('po-import', [file], dir).stdout).toContain('[import-size]')
    expect(run('po-import', [join(po, 'no.po')], dir)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Không có tệp'),
    })
    expect(run('po-import', [po], dir)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('không phải tệp thường'),
    })
    expect(run('po-import', [], dir).stderr).toContain('Thiếu tên tệp')
    expect(hashOf(dir)).toBe(before)
  })

  it('leave whole files behind when they are killed', async () => {
    for (let round = 0; round < 4; round++) {
      const { dir, file, put } = workplace()
      changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền nước'))
      const old = textOf(dir, hmn)
      put(edited(exported(dir), { [open]: 'Qhib **xov** dej.' }, {}, (entry) => ({ ...entry, fuzzy: false })))
      const child = spawn(process.execPath, [tool('po-import'), file], { env: environment(dir), stdio: 'ignore' })
      const ended = once(child, 'exit')
      // As soon as anything happens in the guide's folder; a little later in each round.
      const watcher = watch(join(dir, 'guides/pay-bill'), () => setTimeout(() => child.kill('SIGKILL'), round))
      await ended
      watcher.close()
      const { findings } = read(dir)
      expect([
        old,
        old.replace(/of="dfb70f25">\n.*\n/, (part) => part.replace(/.*\n$/, 'Qhib **xov** dej.\n')),
      ]).toContain(textOf(dir, hmn).replace(/(id="open-message" of=")\w{8}/, '$1dfb70f25'))
      expect(existsSync(join(dir, 'guides/pay-bill/made-from.yaml'))).toBe(true)
      expect(findings.filter(({ rule }) => rule === 'of-unknown' || rule === 'yaml-parse')).toEqual([])
    }
  })

  it('make the folder they write to', () => {
    const dir = contentFolder()
    const out = join(contentFolder(), 'a/b')
    expect(run('po-export', ['--lang', 'hmn', '--out', out], dir).stdout).toContain('Đã ghi 2 tệp')
    expect(readdirSync(out)).toEqual(['pay-bill-hmn.po', 'words-hmn.po'])
  })
})
