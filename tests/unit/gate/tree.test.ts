import { mdxToMdast } from 'satteri'
import { describe, expect, it } from 'vitest'
import { optionsFor } from '../../fixtures/gate/options.ts'
import type { GateNode } from '../../../src/gate/node.ts'
import { gateTree } from '../../../src/gate/tree.ts'

const rules = (text: string) =>
  gateTree(mdxToMdast(text) as unknown as GateNode, text, 'vi.mdx', optionsFor('vi')).map(
    ({ rule, line }) => `${line} ${rule}`,
  )
const step = (attributes: string, words = 'Mở.') => `<Step id="a" ${attributes}>\n${words}\n</Step>\n`

// gateMdx finds braces, imports and exports in the text; the tree must be refused on its own account too.
describe('gateTree refuses, without help of the text', () => {
  it.each([
    ['an expression as value', step('alt={process.pid}'), '1 attribute-expression'],
    ['a spread', step('{...globalThis}'), '1 attribute-expression'],
    ['an expression at the root', '\n{process.pid}\n', '2 mdx-expression'],
    ['an expression in a sentence', step('', 'Mở {process.pid}.'), '2 mdx-expression'],
    ['an expression deep in marks', step('', '**_[a {1}](#b)_**'), '2 mdx-expression'],
    ['an expression in something refused', step('', '> - # {1}'), '2 mdx-expression'],
    ['an import', 'import a from "b"\n', '1 mdx-import'],
    ['an export', step('') + '\nexport const a = 1\n', '5 mdx-import'],
    ['an unknown kind of node', step('', '| a |\n|---|\n| b |'), '2 mark-unknown'],
  ])('%s', (_, text, expected) => expect(rules(text)).toContain(expected))

  it('front matter that does not come first', () => {
    const tree: GateNode = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [] },
        { type: 'yaml', value: 'layout: x' },
      ],
    }
    expect(gateTree(tree, '', 'vi.mdx', optionsFor('vi')).map(({ rule }) => rule)).toContain('mark-unknown')
  })

  it('and says 0 for the line of a tree without positions', () => {
    const tree: GateNode = { type: 'root', children: [{ type: 'mdxjsEsm', value: 'import x' }] }
    expect(gateTree(tree, '', 'vi.mdx', optionsFor('vi'))[0]).toMatchObject({ rule: 'mdx-import', line: 0 })
  })
})
