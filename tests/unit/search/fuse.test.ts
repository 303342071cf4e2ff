import { expect, it } from 'vitest'
import { fuse } from '../../../src/search/fuse.ts'

it.each([
  ['what both found comes first', ['a', 'b'], ['b', 'c'], ['b', 'a', 'c']],
  ['the list errs less', ['a'], ['b'], ['a', 'b']],
  ['the full text alone answers', [], ['b', 'a'], ['b', 'a']],
  ['nothing is nothing', [], [], []],
])('%s', (_, listed, found, right) => expect(fuse(listed, found).map(({ href }) => href)).toEqual(right))

it('puts what is only guessed after what is known', () => {
  expect(fuse(['a', 'b'], ['c', 'b'], true)).toEqual([
    { href: 'b', inside: true },
    { href: 'c', inside: true },
    { href: 'a', inside: false },
  ])
})

it('says which guides are known only from the words inside', () => {
  expect(fuse(['a'], ['a', 'b'])).toEqual([
    { href: 'a', inside: false },
    { href: 'b', inside: true },
  ])
})
