import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { sheetOf, type Sheet } from '../../../src/sheet/sheet.ts'
import { contentFolder, type Change } from '../../fixtures/content/folder.ts'

export const today = '2026-11-22'
export const options = { siteUrl: 'https://camtay.example', today }

export const realCatalogue = () =>
  loadCatalogue(fileURLToPath(new URL('../../../content', import.meta.url)), { showDrafts: true, today })

/** The sheet of the fixture's only guide. */
export function fixtureSheet(changes: Record<string, Change> = {}, language = 'vi', more: object = {}): Sheet {
  const catalogue = loadCatalogue(contentFolder(changes), { showDrafts: true, today })
  return sheetOf(catalogue, catalogue.guides[0]!.editions.get(language)!, { ...options, ...more })
}
