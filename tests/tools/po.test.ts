import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { checkContent } from '../../src/checks/content.ts'
import { exportPo } from '../../src/exchange/po-export.ts'
import { parsePo } from '../../src/exchange/po-file.ts'
import { planPo } from '../../src/exchange/po-import.ts'
import { changeFile, contentFolder, swap } from '../fixtures/content/folder.ts'

const today = '2026-11-22'
const library = fileURLToPath(new URL('../../content', import.meta.url))
const out = mkdtempSync(join(tmpdir(), 'po-'))
let names: string[] = []

/** What a program says and how it ends. */
function run(program: string, args: string[]) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    cwd: out,
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  if (error) throw error
  return { status, said: (stdout + stderr).trim() }
}

describe('PO files of the whole library', () => {
  beforeAll(() => {
    const { entries } = checkContent(library, { today })
    const files = exportPo(entries, { siteUrl: 'https://camtay.example', today })
    for (const [name, text] of files) writeFileSync(join(out, name), text)
    names = [...files.keys()]
    return () => rmSync(out, { recursive: true })
  }, 60_000)

  it('pass msgfmt -c without a word', () => {
    for (const name of names)
      expect(run('msgfmt', ['-c', '-o', '/dev/null', name]), name).toEqual({ status: 0, said: '' })
  })

  it('come out of msgcat as they went in, but for the order of comments', () => {
    for (const name of names.slice(0, 10)) {
      expect(run('msgcat', ['-o', 'cat.po', name])).toEqual({ status: 0, said: '' })
      expect(parsePo(readFileSync(join(out, 'cat.po'), 'utf8')).entries).toEqual(
        parsePo(readFileSync(join(out, name), 'utf8')).entries,
      )
    }
  })

  it('keep tags, numbers and line breaks in the eyes of pofilter', { timeout: 300_000 }, () => {
    const tests =
      'xmltags numbers newlines tabs escapes urls emails variables printf functions filepaths doublespacing startwhitespace endwhitespace'
    const { status } = run('pofilter', [
      ...tests.split(' ').map((test) => `--test=${test}`),
      '--progress=none',
      '.',
      'bad',
    ])
    expect(status).toBe(0)
    // It writes a file only for what it complains of, and makes the folder in any case.
    expect(readdirSync(join(out, 'bad'))).toEqual([])
  })
})

describe('msgmerge', () => {
  it('brings an old file up to a new export: one fuzzy text, the rest kept, and the import takes it', () => {
    const dir = contentFolder()
    const read = () => checkContent(dir, { today }).entries
    const exported = () => exportPo(read(), { siteUrl: undefined, today }).get('pay-bill-hmn.po')!
    const folder = mkdtempSync(join(tmpdir(), 'po-'))
    try {
      const old = exported().replace('Qhib **xov** uas', 'Qhib **tsab xov** uas')
      writeFileSync(join(folder, 'old.po'), old)
      changeFile(dir, 'guides/pay-bill/vi.mdx', swap('báo tiền điện', 'báo tiền nước'))
      writeFileSync(join(folder, 'new.po'), exported())
      const { status } = spawnSync('msgmerge', ['--quiet', '--previous', '-o', 'merged.po', 'old.po', 'new.po'], {
        cwd: folder,
      })
      expect(status).toBe(0)
      const merged = readFileSync(join(folder, 'merged.po'))
      const { entries } = parsePo(merged.toString())
      expect(entries.filter(({ fuzzy }) => fuzzy)).toMatchObject([
        { key: 'pay-bill/open-message#1', previous: 'Mở **tin nhắn** báo tiền điện.' },
      ])
      expect(planPo(read(), merged, 'merged.po')).toMatchObject({
        fuzzy: ['pay-bill/open-message'],
        changes: [],
        findings: [],
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
