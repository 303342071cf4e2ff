import { describe, expect, it } from 'vitest'
import { pictureFiles, sampleGuides, SAMPLE_GUIDES } from '../../../../src/bench/peers/sample-guides.ts'
import { codes, fillings } from '../../../../src/bench/peers/sample-words.ts'
import { seededBytes, shuffled } from '../../../../src/bench/peers/seeded.ts'
import { spelled } from '../../../../src/bench/peers/spelling.ts'

const wordsOf = (code: string) =>
  sampleGuides(code).map(({ title, summary, need, steps, warning }) =>
    [title, summary, need, ...steps.flatMap(({ head, text }) => [head, text]), warning].join(' '),
  )

describe('the sample library', () => {
  it.each(codes)('has in %s the shape that the figures were made for', (code) => {
    const guides = sampleGuides(code)
    expect(guides).toHaveLength(SAMPLE_GUIDES)
    expect(guides.every(({ steps, links }) => steps.length === 6 && links.length === 2)).toBe(true)
    const words = wordsOf(code).map((text) => text.split(/\s+/).length)
    const mean = words.reduce((sum, count) => sum + count) / words.length
    expect(mean).toBeGreaterThan(330)
    expect(mean).toBeLessThan(370)
  })

  it('is the same list with the same pictures in every language', () => {
    const bones = (code: string) =>
      sampleGuides(code).map(({ slug, topic, links, steps }) => [slug, topic, links, steps.map((step) => step.picture)])
    for (const code of codes) expect(bones(code)).toEqual(bones('vi'))
    expect(new Set(sampleGuides('vi').map(({ slug }) => slug)).size).toBe(SAMPLE_GUIDES)
    expect(sampleGuides('vi').every(({ slug }) => /^[a-z]+(-[a-z]+)*$/.test(slug))).toBe(true)
  })

  it('says the same on every run, other words in every guide, and leaves no gap open', () => {
    expect(wordsOf('vi')).toEqual(wordsOf('vi'))
    expect(new Set(wordsOf('vi')).size).toBe(SAMPLE_GUIDES)
    expect(wordsOf('vi').join()).not.toMatch(/[{}]|undefined/)
    expect(wordsOf('vi').join()).toContain(fillings.place[0])
  })

  it('shows four screens and two photographs a guide, a screen first, and every picture somewhere', () => {
    const shown = sampleGuides('vi').map(({ steps }) => steps.map(({ picture }) => picture))
    for (const pictures of shown) {
      expect(pictures[0]).toMatch(/^screen/)
      expect(pictures.filter((picture) => picture.startsWith('photo'))).toHaveLength(2)
    }
    expect(new Set(shown.flat())).toEqual(new Set(pictureFiles))
  })
})

it.each([
  ['hmn', /^[A-Za-z]+ [a-z]+, [a-z]+\.$/],
  ['ium', /^[A-Za-z]+ [a-z]+, [a-z]+\.$/],
  ['tyz', /^Mở máy, đi\.$/],
])('%s is spelled with its own letters', (code, shape) => {
  expect(spelled('Mở máy, đi.', code)).toMatch(shape)
  expect(spelled('Mở mở', code).toLowerCase().split(' ')[0]).toBe(spelled('mở', code))
})

it('what looks random is the same for the same seed', () => {
  expect(seededBytes('a', 8)).toEqual(seededBytes('a', 8))
  expect(seededBytes('a', 8)).not.toEqual(seededBytes('b', 8))
  const list = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(shuffled(list, 'x')).toEqual(shuffled(list, 'x'))
  expect(shuffled(list, 'x')).not.toEqual(shuffled(list, 'y'))
  expect([...shuffled(list, 'x')].sort()).toEqual(list)
  expect(shuffled([], 'x')).toEqual([])
})
