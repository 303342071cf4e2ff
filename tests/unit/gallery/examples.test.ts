import { load } from 'cheerio'
import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { components } from '../../../src/gallery/components.ts'
import { sampleLibrary } from '../../../src/gallery/sample-library.ts'
import { showAll, type ShownExamples } from '../../../src/gallery/show-all.ts'

const folders = readdirSync('src/components', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

it('every component has examples', () => {
  const missing = folders
    .filter((name) => !components.some((component) => component.name === name && component.examples.length > 0))
    .map((name) => `write src/components/${name}/${name}.examples.ts: named situations, as Said.examples.ts has them`)
  expect(missing).toEqual([])
})

it('no two examples of a component have the same name', () => {
  const names = components.flatMap(({ name, examples }) => examples.map((example) => `${name}-${example.name}`))
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  expect(names.filter((name) => !/^[A-Z][A-Za-z]+-[a-z][a-z-]*$/.test(name))).toEqual([])
})

describe('examples', () => {
  let shown: ShownExamples
  let examples: Map<string, string>
  beforeAll(async () => {
    const real = loadCatalogue('content', { showDrafts: true, today: '2026-11-22' })
    shown = await showAll(components, sampleLibrary(real))
    examples = new Map(shown.flatMap((component) => component.examples.map(({ id, html }) => [id, html])))
  })

  it('show something, but for those that say that they show nothing', () => {
    const wrong = shown
      .flatMap((component) => component.examples)
      .filter(({ html, nothing }) => (html.trim() === '') !== (nothing === true))
    expect(wrong.map(({ id }) => id)).toEqual([])
  })

  it.each<[id: string, selector: string, times: number]>([
    ['Said-draft', '.vn[lang=vi]', 1],
    ['Said-stale', '.vn[lang=vi]', 1],
    ['Said-reviewed', '.vn', 0],
    ['Said-missing', 'span[lang=vi]', 1],
    ['Ui-own', '[lang]', 0],
    ['Ui-fallback', 'span[lang=vi]', 1],
    ['Block-draft', '[data-state=draft] .o[lang=vi]', 1],
    ['Block-stale', '[data-state=stale] .tag', 1],
    ['Block-reviewed', '[data-state=reviewed] .o', 1],
    ['Block-missing', '[data-state=missing] [data-original][lang=vi]', 1],
    ['Block-drawn', 'svg.p', 1],
    ['Block-photo', 'picture img[alt="Ảnh mẫu"]', 1],
    ['Block-draft', '.err', 1],
    ['Block-no-team', '.err', 0],
    ['Warning-drawn', 'svg[role=img][aria-label]', 1],
    ['Need-source', 'details[open]', 1],
    ['Need-draft', 'details[open]', 0],
    ['Need-stale', 'details[open]', 0],
    ['Need-missing', 'details[open] [data-original]', 1],
    ['Voice-one', 'audio[preload=none][controls][aria-label]', 1],
    ['Voice-dialects', 'audio', 2],
    ['Hotline-free', 'small', 0],
    ['Hotline-paid', 'small', 1],
    ['Hotline-unknown', 'small', 1],
    ['Service-page', 'a[rel=noreferrer]', 1],
    ['Service-name', 'a', 0],
    ['Sources-machine', '.late', 0],
    ['Sources-overdue', '.late', 1],
    ['WhoHelps-team', 'a.t', 1],
    ['WhoHelps-no-team', 'a', 0],
    ['EmergencyNumbers-draft', '.vn', 3],
    ['LanguageBar-other', '[aria-current=page][lang=tyz]', 1],
    ['BottomBar-home', 'a', 2],
    ['BottomBar-guide', 'a', 3],
    ['Places-two', 'tbody tr', 2],
    ['Preview-guide', 'meta[content^="https://camtay.example/"]', 2],
  ])('%s: %s stands there %i times', (id, selector, times) => {
    expect(load(examples.get(id)!)(selector).length).toBe(times)
  })
})
