import { expect, it } from 'vitest'
import { benchMade, madeTable } from '../../../src/bench/made.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

it('counts what is made and times it twice, with a cache of its own', async () => {
  const catalogue = loadCatalogue(contentFolder(), { showDrafts: true, today: '2026-11-22' })
  const rows = await benchMade(catalogue, () => undefined)
  expect(rows.map(({ kind, files }) => [kind, files > 0])).toEqual([
    ['share pictures', true],
    ['strips', true],
    ['sheets', true],
  ])
  expect(madeTable(rows)).toContain('s each')
  expect(process.env['MADE_DIR']).toBeUndefined()
})
