import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { loadContent } from '../../../../src/bench/build/content.ts'
import { editedContent } from '../../../../src/bench/build/run.ts'
import { buildCatalogue } from '../../../../src/catalogue/catalogue.ts'
import { checkContent } from '../../../../src/checks/content.ts'

const today = '2026-11-22'
const real = checkContent(fileURLToPath(new URL('../../../../content', import.meta.url)), { today }).entries

const folders: string[] = []
function written(files: Map<string, string>) {
  const dir = mkdtempSync(join(tmpdir(), 'load-'))
  folders.push(dir)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), text)
  }
  return dir
}
afterAll(() => folders.forEach((dir) => rmSync(dir, { recursive: true })))

const errorsIn = (files: Map<string, string>) => {
  const { findings, entries } = checkContent(written(files), { today })
  return { entries, errors: findings.filter(({ level }) => level === 'error') }
}

describe('a made library', () => {
  const files = loadContent(real, 6)
  const { entries, errors } = errorsIn(files)
  const { guides, languages } = buildCatalogue(entries, { showDrafts: true })

  it('passes every check of content, also after its first guide was edited', () => {
    expect(errors).toEqual([])
    expect(errorsIn(editedContent(files)).errors).toEqual([])
  })

  it('has so many guides in every language, with pictures and facts', () => {
    expect(guides.map(({ bones }) => bones.number)).toEqual([1, 2, 3, 4, 5, 6])
    expect(languages).toHaveLength(real.languages.size)
    for (const { bones } of guides) {
      expect(bones.steps.every(({ picture }) => picture)).toBe(true)
      expect(bones.hotlines.length).toBeGreaterThan(0)
    }
  })

  it('is the same each time it is made', () => {
    expect([...loadContent(real, 6)]).toEqual([...files])
  })

  it('is the beginning of a larger one, but for links to guides that it does not have', () => {
    const larger = loadContent(real, 30)
    const largest = loadContent(real, 40)
    for (const [path, text] of larger) if (path.startsWith('guides/')) expect(largest.get(path), path).toBe(text)
  })
})

it('a larger one has translations in every state, guides without a file, and no two titles alike', () => {
  const { guides, languages } = buildCatalogue(errorsIn(loadContent(real, 40)).entries, { showDrafts: true })
  for (const { code } of languages.filter((language) => !language.source)) {
    const states = new Set(guides.flatMap(({ editions }) => [...editions.get(code)!.states]))
    expect([...states].sort(), code).toEqual(['draft', 'missing', 'reviewed', 'stale'])
    expect(guides.some(({ editions }) => editions.get(code)!.front === undefined)).toBe(true)
  }
  expect(new Set(guides.map(({ source }) => source.front.title)).size).toBe(guides.length)
})

it('an edit changes one file', () => {
  const files = loadContent(real, 3)
  const edited = editedContent(files)
  expect([...edited.keys()]).toEqual([...files.keys()])
  const changed = [...files.keys()].filter((path) => files.get(path) !== edited.get(path))
  expect(changed).toHaveLength(1)
  expect(changed[0]).toMatch(/^guides\/.*\/vi\.mdx$/)
})
