import { describe, expect, it } from 'vitest'
import { isCarried, isSingleFile } from '../../../src/pack/choice.ts'
import { smallSite } from './small-site.ts'

const choice = { languages: ['vi'], root: true, files: false, voices: true }
const carried = (more: Partial<typeof choice> = {}) =>
  Object.keys(smallSite)
    .filter((file) => isCarried(file, { ...choice, ...more }))
    .sort()

describe('a pack carries', () => {
  const pages = ['vi/guides/pay-bill/index.html', 'vi/index.html', 'vi/search/index.html']

  it('the pages of its languages and the first page, nothing of editors, scripts, indexes and short addresses', () => {
    expect(carried()).toEqual(['index.html', ...pages])
  })
  it('no first page where one language is the book', () => {
    expect(carried({ root: false })).toEqual(pages)
  })
  it('share pages and their files only when asked for', () => {
    const share = ['index.html', 'pay-bill-vi.html', 'pay-bill-vi.jpg'].map(
      (name) => `vi/guides/pay-bill/share/${name}`,
    )
    expect(carried({ files: true, root: false })).toEqual([...pages, ...share].sort())
  })
  it.each(['vi/lessons/safe/safe-vi.pdf', 'vi/guides/a/share/index.html'])('%s with the files', (file) => {
    expect(isCarried(file, choice)).toBe(false)
    expect(isCarried(file, { ...choice, files: true })).toBe(true)
  })
  it.each(['vi/offline/index.html', 'vi/saved/index.html', 'via/index.html', 'vi/guides/a/share/x.html.br', 'vi'])(
    'never %s',
    (file) => expect(isCarried(file, { ...choice, files: true })).toBe(false),
  )
})

it.each([
  ['vi/guides/a/share/a-vi.html', true],
  ['vi/guides/a/share/index.html', false],
  ['vi/guides/a/index.html', false],
])('%s is a guide as one file: %s', (file, single) => expect(isSingleFile(file)).toBe(single))
