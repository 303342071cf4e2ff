import { expect, it } from 'vitest'
import { components } from '../../src/gallery/components.ts'
import { contentFolder } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

it('the gallery shows every example of every component, whatever the library holds, and leads nowhere', () => {
  const site = build(contentFolder())
  expect(site.status, site.output).toBe(0)
  const pages = [site.page('gallery'), site.page('gallery/present'), site.page('gallery/desk')]

  const sorted = (rows: [string, boolean][]) => rows.sort(([a], [b]) => (a < b ? -1 : 1))
  const expected = components.flatMap(({ name, examples }) =>
    examples.map((example): [string, boolean] => [`${name}-${example.name}`, example.nothing === true]),
  )
  const shown = pages.flatMap((page) =>
    page('[data-example]')
      .toArray()
      .map((element): [string, boolean] => [page(element).attr('data-example')!, page(element).html()!.trim() === '']),
  )
  expect(sorted(shown)).toEqual(sorted(expected))

  const drawings = site.page('gallery/drawings')
  expect(drawings('figure svg').length).toBeGreaterThan(0)
  expect(drawings('figure svg').length).toBe(drawings('figcaption').length)
  for (const page of [...pages, drawings]) {
    expect(page('meta[name=robots]').attr('content')).toBe('noindex')
    expect(page('main [data-example] a:not([href^="#"]), main audio[src], main form[action]').length).toBe(0)
    const ids = page('[id]')
      .toArray()
      .map((element) => page(element).attr('id')!)
    expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    for (const image of page('[data-example] img').toArray())
      expect(site.has(page(image).attr('src')!.slice(1)), page(image).attr('src')).toBe(true)
  }
})
