import { describe, expect, it } from 'vitest'
import { blocksOf, parseGuideText } from '../../../src/catalogue/words.ts'

const blocks = (text: string) => blocksOf(parseGuideText(text).root, text)
const step = (inner: string, attributes = '') => blocks(`<Step id="a"${attributes}>\n${inner}\n</Step>\n`)[0]!

describe("a block's words", () => {
  it.each([
    ['emphasis', 'Mở **tin** *nhắn*.', 'Mở tin nhắn.'],
    ['line breaks', 'Mở\ntin nhắn.', 'Mở tin nhắn.'],
    ['blank lines', '\nMở tin nhắn.\n', 'Mở tin nhắn.'],
    ['how a component is closed', 'Hỏi <Hotline id="evn"/>.', 'Hỏi <Hotline id="evn"/>.'],
  ])('do not depend on %s', (_, written, words) => {
    expect(step(written).words).toBe(words)
  })

  it.each([
    ['a component', 'Hỏi <Hotline id="police" />.', 'Hỏi <Hotline id="evn" />.'],
    ['a link', '[Xem](https://a.vn/1)', '[Xem](https://a.vn/2)'],
    ['a paragraph more', 'Mở tin.', 'Mở tin.\n\nĐọc tin.'],
  ])('contain %s', (_, a, b) => {
    expect(step(a).fingerprint).not.toBe(step(b).fingerprint)
  })

  it("contain the description of the step's picture", () => {
    expect(step('Mở tin.', ' alt="Tay bấm tin"').words).toBe('Mở tin. [alt: Tay bấm tin]')
  })
})

describe('the blocks of a file', () => {
  it('know their tags and lines, whatever characters stand before them', () => {
    const text = '---\ntitle: Ảnh 😀 đẹp\n---\n\n<Note id="a" alt="1 > 0">\nMột\n</Note>\n<Need id="b">\nHai\n</Need>\n'
    const found = blocks(text)
    expect(found.map(({ kind, id, line }) => [kind, id, line])).toEqual([
      ['Note', 'a', 5],
      ['Need', 'b', 8],
    ])
    expect(found.map(({ tag }) => text.slice(tag.start, tag.end))).toEqual([
      '<Note id="a" alt="1 > 0">',
      '<Need id="b">',
    ])
    expect(text.slice(found[1]!.tag.start, found[1]!.end)).toBe('<Need id="b">\nHai\n</Need>')
  })

  it('carry the marks of a translation', () => {
    expect(step('Qhib.', ' of="8d21f0aa" ok="51c0be77"')).toMatchObject({ of: '8d21f0aa', ok: '51c0be77' })
    expect(step('Mở.')).toMatchObject({ of: undefined, ok: undefined })
  })

  it('are only the named ones', () => {
    expect(blocks('Lời lạc.\n\n<Step>\nKhông tên\n</Step>\n')).toEqual([])
  })
})

describe('front matter', () => {
  it('is given without its fences', () => {
    expect(parseGuideText('---\ntitle: A\nsummary: B\n---\n').yaml).toBe('title: A\nsummary: B')
    expect(parseGuideText('Không có').yaml).toBe('')
  })
})
