import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { listOf } from '../../../src/search/list.ts'

const content = fileURLToPath(new URL('../../../content', import.meta.url))
const catalogue = loadCatalogue(content, { showDrafts: true, today: '2026-11-22' })
const list = (code: string) =>
  listOf(
    catalogue,
    catalogue.languages.find((language) => language.code === code)!,
  )

it('lists every guide in every language, in the order of the catalogue', () => {
  for (const { code } of catalogue.languages)
    expect(list(code).map(({ href }) => href)).toEqual(catalogue.guides.map(({ slug }) => `/${code}/guides/${slug}/`))
})

it('Vietnamese words stand beside those of another language, and only there', () => {
  expect(list('vi').every(({ vi }) => vi === undefined)).toBe(true)
  const own = list('vi')
  list('hmn').forEach(({ vi }, at) => expect(vi?.title).toBe(own[at]!.title))
})

it('a guide about a place is found by its old and its new name', () => {
  for (const code of ['vi', 'hmn'])
    for (const { bones, slug } of catalogue.guides)
      for (const { old, new: now } of catalogue.places.filter(({ id }) => bones.places.includes(id)))
        expect(list(code).find(({ href }) => href.endsWith(`/${slug}/`))!.keywords).toEqual(
          expect.arrayContaining([...old, now]),
        )
})

it('a guide is found by the numbers it says to call', () => {
  const police = catalogue.guides.filter(({ bones }) => bones.hotlines.includes('police'))
  expect(police.length).toBeGreaterThan(0)
  for (const { slug } of police)
    expect(list('vi').find(({ href }) => href.endsWith(`/${slug}/`))!.text).toContain('113')
})

it('no keyword stands twice', () => {
  for (const { code } of catalogue.languages)
    for (const { keywords } of list(code)) expect(new Set(keywords).size).toBe(keywords.length)
})
