import { describe, expect, it } from 'vitest'
import { optionsFor } from '../../fixtures/gate/options.ts'
import { placed, type Corpus } from '../../fixtures/gate/rows.ts'
import attributes from '../../fixtures/gate/hostile/attributes.ts'
import characters from '../../fixtures/gate/hostile/characters.ts'
import elements from '../../fixtures/gate/hostile/elements.ts'
import expressions from '../../fixtures/gate/hostile/expressions.ts'
import frontMatter from '../../fixtures/gate/hostile/front-matter.ts'
import images from '../../fixtures/gate/hostile/images.ts'
import links from '../../fixtures/gate/hostile/links.ts'
import modules from '../../fixtures/gate/hostile/modules.ts'
import numbers from '../../fixtures/gate/hostile/numbers.ts'
import structure from '../../fixtures/gate/hostile/structure.ts'
import { gateMdx } from '../../../src/gate/mdx.ts'

const corpus: Record<string, Corpus> = {
  attributes,
  characters,
  elements,
  expressions,
  frontMatter,
  images,
  links,
  modules,
  numbers,
  structure,
}
const rows = Object.entries(corpus).flatMap(([category, kinds]) =>
  (Object.keys(placed) as (keyof Corpus)[]).flatMap((kind) =>
    (kinds[kind] ?? []).map(([name, rule, piece, line = 1]) => ({
      name: `${category}, ${kind}: ${name}`,
      rule,
      line,
      ...placed[kind](piece),
    })),
  ),
)

describe('the gate refuses', () => {
  it.each(rows)('$name', ({ text, before, rule, line }) => {
    const found = gateMdx(text, 'vi.mdx', optionsFor('vi')).map((finding) => `${finding.line} ${finding.rule}`)
    expect(found).toContain(`${before + line} ${rule}`)
  })

  it('at least 150 different inputs', () => {
    expect(new Set(rows.map(({ text }) => text)).size).toBeGreaterThanOrEqual(150)
  })

  it('each of them with a reason and a fix', () => {
    for (const { text } of rows)
      for (const { what, why, fix } of gateMdx(text, 'vi.mdx', optionsFor('vi')))
        expect(
          [what, why, fix].every((words) => words.length > 3),
          `${what} · ${why} · ${fix}`,
        ).toBe(true)
  })

  it('code behind a thousand lesser faults, by its own name', () => {
    const text = `${placed.body('').text}${'# a\n'.repeat(1000)}import "x"\n`
    const found = gateMdx(text, 'vi.mdx', optionsFor('vi')).map(({ rule }) => rule)
    expect(found).toContain('mdx-import')
    expect(found.length).toBeLessThan(100)
  })

  it('each of them in less than two seconds', () => {
    const slow = rows.filter(({ text }) => {
      const start = performance.now()
      gateMdx(text, 'vi.mdx', optionsFor('vi'))
      return performance.now() - start > 2000
    })
    expect(slow.map(({ name }) => name)).toEqual([])
  })
})
