import { expect, it } from 'vitest'
import { parseQueries, strangers } from '../../../src/bench/search-queries.ts'
import { Refusal } from '../../../src/exchange/refusal.ts'

const good = { lang: 'vi', q: 'dien thoai', rel: ['phone-first-steps'], class: 'nodia' }
const parse = (data: unknown) => parseQueries(JSON.stringify(data), 'mine.json')

it('reads a file of queries, one without an answer too, and passes over notes', () => {
  expect(parse([good, { ...good, q: 'bitcoin', rel: [], note: 'unrelated' }])).toEqual([
    good,
    { ...good, q: 'bitcoin', rel: [] },
  ])
  expect(parseQueries(`\uFEFF${JSON.stringify([good])}`, 'from-windows.json')).toEqual([good])
})

it.each([
  ['an entry without its answer', [good, { lang: 'vi', q: 'sim', class: 'x' }], /entry 2 \("sim"\), rel: /],
  ['a slug that is no text', [{ ...good, rel: ['a', 7] }], /entry 1 \("dien thoai"\), rel\[1\]: /],
  ['a query that is no text', [{ ...good, q: 115 }], /entry 1, q: /],
  ['an entry that is nothing', [good, null], /entry 2: /],
  ['an object', { queries: [good] }, /the whole file: /],
  ['no queries', [], /the whole file: no queries/],
])('refuses %s, and says where', (_, data, message) => {
  expect(() => parse(data)).toThrow(Refusal)
  expect(() => parse(data)).toThrow(message)
  expect(() => parse(data)).toThrow('mine.json')
})

it('refuses what is not JSON by its name', () => {
  expect(() => parseQueries('[{lang: vi}]', 'mine.json')).toThrow(/^mine\.json is not JSON: /)
})

it('names the first of many complaints and counts the others', () => {
  const lines = () => parse(Array.from({ length: 40 }, () => ({ ...good, lang: 1 })))
  expect(lines).toThrow(/entry 5 .*\n {2}and 35 more$/)
  expect(lines).not.toThrow(/entry 6/)
})

it('names guides that the site has not, each once', () => {
  const queries = [good, { ...good, rel: ['gone', 'away'] }, { ...good, rel: ['gone'] }]
  expect(strangers(queries, ['phone-first-steps'])).toEqual(['away', 'gone'])
})
