import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { askLists } from '../../../src/bench/search/ask-list.ts'
import { corrupted, heldOutSeed } from '../../../src/bench/search/corrupt.ts'
import queries from '../../../src/bench/search/queries.json'
import { queryFileSchema } from '../../../src/bench/search/query.ts'
import { scoresOf } from '../../../src/bench/search/score.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))
const catalogue = loadCatalogue(content, { showDrafts: true, today: '2026-11-22' })

describe('the lists of the real guides', () => {
  it.each([1, heldOutSeed])('answer corrupted queries, seed %i', (seed) => {
    const all = scoresOf(corrupted(catalogue, seed), askLists(catalogue)).at(-1)!
    expect(all.at1).toBeGreaterThanOrEqual(0.97)
    expect(all.at5).toBeGreaterThanOrEqual(0.99)
    expect(all.refused).toBeGreaterThanOrEqual(0.9)
  })

  it('answer what people type', () => {
    const known = new Set(catalogue.guides.map(({ slug }) => slug))
    const file = queryFileSchema.parse(queries)
    expect(file.length).toBeGreaterThanOrEqual(200)
    expect(file.flatMap(({ rel }) => rel).filter((slug) => !known.has(slug))).toEqual([])
    const all = scoresOf(file, askLists(catalogue)).at(-1)!
    expect(all.at5).toBeGreaterThanOrEqual(0.9)
    expect(all.refused).toBeGreaterThanOrEqual(0.9)
  })

  it('answer «dien» and «điện» with the same guides', () => {
    const ask = askLists(catalogue, 99)
    for (const lang of ['vi', 'hmn', 'ium', 'tyz']) {
      const slugs = (q: string) => ask({ lang, q, rel: [], class: '' }).slugs.sort()
      expect(slugs('dien').length).toBeGreaterThan(0)
      expect(slugs('điện')).toEqual(slugs('dien'))
    }
  })
})
