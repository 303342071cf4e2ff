import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { sheets } from '../../../src/outputs/sheets.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'

const today = '2026-11-22'
const siteUrl = 'https://camtay.example'

/** Runs the output over the fixture; says what was logged last and reads what was written. */
async function run(changes: Record<string, Change> = {}, address: { siteUrl: string | undefined } = { siteUrl }) {
  const contentDir = contentFolder(changes)
  const dist = mkdtempSync(join(tmpdir(), 'sheets-'))
  onTestFinished(() => rmSync(dist, { recursive: true }))
  const catalogue = loadCatalogue(contentDir, { showDrafts: true, today })
  const lines: string[] = []
  await sheets({ dist, catalogue, ...address, log: (line) => lines.push(line) }, { contentDir, today })
  const file = (path: string) => (existsSync(join(dist, path)) ? readFileSync(join(dist, path)) : undefined)
  return { file, last: lines.at(-1)! }
}
const [vi, hmn] = ['vi/guides/pay-bill/share/pay-bill-vi.pdf', 'hmn/guides/pay-bill/share/pay-bill-hmn.pdf']

it('every guide has a sheet in every language, made anew only when something on it changed', async () => {
  const first = await run()
  expect(first.file(vi)?.subarray(0, 5).toString()).toBe('%PDF-')
  expect(first.file(hmn)!.equals(first.file(vi)!)).toBe(false)

  const again = await run()
  expect(again.last).toContain('sheets: 2 PDF, 0 of them new')
  expect(again.file(vi)!.equals(first.file(vi)!)).toBe(true)

  const changed = await run({ 'guides/pay-bill/hmn.mdx': swap('Qhib', 'Saib') })
  expect(changed.file(vi)!.equals(first.file(vi)!)).toBe(true)
  expect(changed.file(hmn)!.equals(first.file(hmn)!)).toBe(false)

  const elsewhere = await run({}, { siteUrl: undefined })
  expect(elsewhere.file(vi)!.equals(first.file(vi)!)).toBe(false)
})
