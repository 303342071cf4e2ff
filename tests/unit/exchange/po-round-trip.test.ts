import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { entriesWith } from '../../../src/exchange/import-refresh.ts'
import { writePlanned } from '../../../src/exchange/import-write.ts'
import { exportPo } from '../../../src/exchange/po-export.ts'
import { parsePo, serializePo } from '../../../src/exchange/po-file.ts'
import { planPo } from '../../../src/exchange/po-import.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { hashOf, today } from './po-folder.ts'

const library = fileURLToPath(new URL('../../../content', import.meta.url))

it('the whole library goes out and comes back without a byte changed', { timeout: 120_000 }, () => {
  const dir = mkdtempSync(join(tmpdir(), 'library-'))
  onTestFinished(() => rmSync(dir, { recursive: true }))
  cpSync(library, dir, { recursive: true })
  const before = hashOf(dir)
  let { entries } = checkContent(dir, { today })
  const files = exportPo(entries, { siteUrl: 'https://camtay.example', today })
  expect(files.size).toBe((entries.guides.length + 1) * (entries.languages.size - 1))
  for (const [name, text] of files) {
    expect(serializePo(parsePo(text)), name).toBe(text)
    const plan = planPo(entries, Buffer.from(text), name)
    expect([plan.findings, plan.conflicts, plan.changes], name).toEqual([[], [], []])
    writePlanned(entries, plan.files)
    entries = entriesWith(entries, plan.files)
  }
  expect(hashOf(dir)).toBe(before)
})
