import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { corrupted } from '../../../../src/bench/search/corrupt.ts'
import * as mistakes from '../../../../src/bench/search/mistakes.ts'
import { randomFrom } from '../../../../src/bench/search/random.ts'
import { loadCatalogue } from '../../../../src/catalogue/from-disk.ts'

const content = fileURLToPath(new URL('../../../../content', import.meta.url))

describe('mistakes of real hands', () => {
  it.each([
    [mistakes.withoutMarks, 'Điện thoại', 'dien thoai'],
    [mistakes.telex, 'Điện thoại', 'ddieenj thoaij'],
    [mistakes.telex, 'thử nước', 'thuwr nuwowcs'],
    [mistakes.vni, 'điện', 'd9ie56n'],
    [mistakes.joined, 'Điện thoại', 'dienthoai'],
    [mistakes.swallowed, 'xov tooj', 'xov tộ'],
    [mistakes.swallowed, 'mus', 'mú'],
    [mistakes.withoutTone('bj'), 'tooj', 'too'],
    [mistakes.bySound([['ch-', 'tr-']]), 'trồng', 'chong'],
  ])('%o: «%s» → «%s»', (mistake, phrase, typed) => expect(mistake(phrase, randomFrom(1))).toBe(typed))

  it.each([
    [mistakes.withoutMarks, 'zalo'],
    [mistakes.wrongMark, 'zalo'],
    [mistakes.joined, 'zalo'],
    [mistakes.prefix, 'zalo'],
    [mistakes.misspelt, 'lê'],
    [mistakes.withoutTone('bj'), 'ua'],
    [mistakes.bySound([['ch-', 'tr-']]), 'chữ'.slice(1)],
  ])('%o finds no chance in «%s»', (mistake, phrase) => expect(mistake(phrase, randomFrom(1))).toBeUndefined())
})

describe('corrupted queries', () => {
  const catalogue = loadCatalogue(content, { showDrafts: true, today: '2026-11-22' })
  const queries = corrupted(catalogue, 5)

  it('are the same for the same seed, and others for another', () => {
    expect(corrupted(catalogue, 5)).toEqual(queries)
    expect(corrupted(catalogue, 6)).not.toEqual(queries)
  })

  it('name guides that exist; none only where nothing answers', () => {
    const slugs = new Set(catalogue.guides.map(({ slug }) => slug))
    for (const { rel, class: name } of queries) {
      expect(rel.every((slug) => slugs.has(slug))).toBe(true)
      expect(rel.length === 0).toBe(name === 'unrelated')
    }
  })
})
