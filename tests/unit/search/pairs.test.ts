import { describe, expect, it } from 'vitest'
import { createSearch } from '../../../src/search/suggest.ts'
import pairs from '../../fixtures/search/pairs.json'
import { profile } from './language-data.ts'

const guide = (title: string) => ({ href: `/${title}/`, title, keywords: [] })
const found = (lang: string, query: string, texts: string[]) =>
  createSearch(texts.map(guide), profile(lang))
    .suggest(query)
    .map(({ entry }) => entry.title)

describe('what people type finds what is written', () => {
  it.each(pairs)('$lang: «$query» → «$text» ($expect)', ({ lang, query, text, expect: expected }) => {
    const alone = found(lang, query, [text])
    if (expected === 'none') return expect(alone).toEqual([])
    if (expected !== 'last') expect(alone).toEqual([text])
    if (expected === 'match') return
    const among = found(lang, query, [text, query])
    expect(among[0]).toBe(query)
  })
})

it('holds all 71 pairs', () => expect(pairs).toHaveLength(71))
