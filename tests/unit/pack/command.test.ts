import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '../../fixtures/content/folder.ts'
import { siteFolder, temporaryFolder } from './small-site.ts'

const tool = fileURLToPath(new URL('../../../src/tools/pack.ts', import.meta.url))
const run = (...args: string[]) => {
  const env = { ...process.env, CONTENT_DIR: contentFolder(), TODAY: '2026-11-22', SITE_URL: 'https://camtay.example' }
  return spawnSync(process.execPath, [tool, ...args], { env, encoding: 'utf8' })
}

describe('npm run pack', () => {
  it('explains itself in Vietnamese', () => {
    const { status, stdout } = run('--help')
    expect(status).toBe(0)
    expect(stdout).toMatch(/^npm run pack\n\nLàm gói mang theo[^]*--lang[^]*zim-tools/)
  })

  it('ends with what was made and how long it took, as text and as data', () => {
    const out = temporaryFolder()
    const args = ['--dist', siteFolder(), '--out', out, '--no-zim']
    const text = run(...args)
    expect(text.status).toBe(0)
    expect(text.stdout).toMatch(/cam-tay\.zip {2}0,0 MB {2}\(14 tệp; vi, hmn\)\nXong trong \d+,\d giây\.\n$/)
    const { packs } = JSON.parse(run(...args, '--json', '--lang', 'hmn').stdout) as {
      packs: { file: string; bytes: number }[]
    }
    expect(packs).toMatchObject([{ kind: 'zip', languages: ['hmn'], file: join(out, 'cam-tay-hmn.zip') }])
    expect(readFileSync(packs[0]!.file).length).toBe(packs[0]!.bytes)
    expect(readdirSync(out).sort()).toEqual(['cam-tay-hmn.zip', 'cam-tay.zip'])
  })

  it.each([
    ['a language that is not there', ['--lang', 'hmn,xyz'], 1, '--lang xyz: không có tiếng này. Có: vi, hmn.'],
    ['a site that is not there', ['--dist', '/nowhere'], 1, 'npm run build'],
    ['words it does not know', ['zip'], 1, '«zip»'],
    ['options it does not know', ['--langs'], 2, 'Có phải --lang không?'],
  ])('refuses %s and says what to do', (_, args, code, said) => {
    const { status, stderr } = run(...args)
    expect(stderr).toContain(said)
    expect(status).toBe(code)
  })

  it('names the page and the link when a pack cannot be made', () => {
    const dist = siteFolder({ 'vi/search/index.html': '<p><a href="/vi/guides/gone/">x</a></p>' })
    const { status, stderr } = run('--dist', dist, '--out', temporaryFolder(), '--no-zim')
    expect(status).toBe(1)
    expect(stderr).toMatch(/vi\/search\/index\.html[^]*«\/vi\/guides\/gone\/» không có/)
  })
})
