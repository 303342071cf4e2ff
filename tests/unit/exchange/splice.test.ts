import { describe, expect, it } from 'vitest'
import { setBlockAttribute, setFrontMatter, setYamlKey } from '../../../src/exchange/splice.ts'

const file = `---
title:   "Them nqi"   # lời người dịch
keywords: [a,   b]
of:
  title: aaaaaaaa
  summary: bbbbbbbb
origin: machine
---

<Step   id="pay"  alt="1 > 0" >
Them  **nyiaj**.
</Step>
<Note id='late' of='aaaaaaaa'>
Lig.
</Note>
`

describe('an attribute of a block', () => {
  it.each([
    [
      'is added at the end of the tag',
      'pay',
      'of',
      '<Step   id="pay"  alt="1 > 0" >',
      '<Step   id="pay"  alt="1 > 0"  of="cccccccc">',
    ],
    [
      'replaces the one that is there',
      'late',
      'of',
      "<Note id='late' of='aaaaaaaa'>",
      `<Note id='late' of="cccccccc">`,
    ],
    [
      'stands beside others',
      'late',
      'ok',
      "<Note id='late' of='aaaaaaaa'>",
      `<Note id='late' of='aaaaaaaa' ok="cccccccc">`,
    ],
  ])('%s, and nothing else moves', (_, id, name, before, after) => {
    expect(setBlockAttribute(file, id, name, 'cccccccc')).toBe(file.replace(before, after))
  })

  it('cannot be set where there is no such block', () => {
    expect(() => setBlockAttribute(file, 'pai', 'of', 'cccccccc')).toThrow('no block pai')
  })
})

describe('a key of the front matter', () => {
  it('replaces its own lines only, whichever way it was written', () => {
    const after = file.replace(
      'of:\n  title: aaaaaaaa\n  summary: bbbbbbbb',
      'of: { title: cccccccc, summary: bbbbbbbb }',
    )
    expect(setFrontMatter(file, 'of', { title: 'cccccccc', summary: 'bbbbbbbb' })).toBe(after)
  })

  it('comes last when it is new', () => {
    const after = file.replace('origin: machine\n', 'origin: machine\nreviewers: [ "Páo, Giàng A" ]\n')
    expect(setFrontMatter(file, 'reviewers', ['Páo, Giàng A'])).toBe(after)
  })
})

describe('a key of a YAML text', () => {
  it.each([
    ['in an empty text', '', 'a: { b: 1 }\n'],
    ['in a text of comments', '# lời\n', '# lời\na: { b: 1 }\n'],
    ['behind a last line without an end', 'c: 2', 'c: 2\na: { b: 1 }'],
    ['behind other keys', 'c: 2\n', 'c: 2\na: { b: 1 }\n'],
    ['between other keys', 'a: 0 # cũ\nc: 2\n', 'a: { b: 1 } # cũ\nc: 2\n'],
    ['that had no value', 'a:\nc: 2\n', 'a: { b: 1 }\nc: 2\n'],
    ['whose value was a list', 'a:\n  - x\n  - y\n\nc: 2\n', 'a: { b: 1 }\n\nc: 2\n'],
  ])('%s', (_, before, after) => {
    expect(setYamlKey(before, 'a', { b: 1 })).toBe(after)
  })

  it('keeps digits that are a fingerprint a string', () => {
    expect(setYamlKey('', 'of', { title: '51077777' })).toBe('of: { title: "51077777" }\n')
  })
})
