import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadCatalogue } from '../../src/catalogue/from-disk.ts'
import { checkSite } from '../../src/checks/site.ts'
import { build, repository } from './build-site.ts'
import { digests } from './digests.ts'

it('two builds in different folders, time zones and locales are equal byte for byte; the site passes every check', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'another place '))
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }))
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(join(repository, part), join(elsewhere, part), { recursive: true })
  symlinkSync(join(repository, 'node_modules'), join(elsewhere, 'node_modules'))

  const here = build(join(repository, 'content'), { env: { TZ: 'Asia/Ho_Chi_Minh', LANG: 'vi_VN.UTF-8' } })
  const there = build('content', { cwd: elsewhere, env: { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' } })
  expect(here.status, here.output).toBe(0)
  expect(there.status, there.output).toBe(0)
  expect(digests(there.dist)).toEqual(digests(here.dist))

  const catalogue = loadCatalogue(join(repository, 'content'), { showDrafts: true, today: '2026-11-22' })
  const { findings } = await checkSite(here.dist, { siteUrl: 'https://camtay.example', catalogue })
  expect(findings.filter(({ level }) => level === 'error')).toEqual([])
})
