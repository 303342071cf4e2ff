import { mdxToMdast } from 'satteri'
import { describe, expect, it } from 'vitest'
import { parseInline } from '../../../src/desk/inline.ts'
import type { GateNode } from '../../../src/gate/node.ts'
import { normalise } from '../../../src/catalogue/normalise.ts'
import { read } from '../exchange/po-folder.ts'
import { unitsToday, pieceNames } from '../../../src/exchange/po-units.ts'

/** Neighbouring texts joined, positions left out. */
const plain = (nodes: GateNode[]): unknown[] =>
  nodes.reduce<unknown[]>((list, { type, value, name, attributes, children }) => {
    const last = list.at(-1) as { text?: string } | undefined
    if (type === 'text' && last?.text !== undefined) last.text += value
    else if (type === 'text') list.push({ text: value })
    else if (type === 'strong') list.push({ strong: plain(children ?? []) })
    else list.push({ [type]: name ?? plain(children ?? []), id: attributes?.[0]?.value })
    return list
  }, [])

/** What the site's parser makes of a paragraph in a block. */
function asSite(text: string): unknown[] | string {
  try {
    const root = mdxToMdast(`---\ntitle: a\n---\n<Step id="a">\n${text}\n</Step>\n`) as unknown as GateNode
    const [, block, more] = root.children ?? []
    const [paragraph, second] = block?.children ?? []
    if (more || second || paragraph?.type !== 'paragraph') return 'not one paragraph'
    return plain(paragraph.children ?? [])
  } catch {
    return 'not read'
  }
}

const random = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

describe('words of one paragraph', () => {
  it('of the whole library are read as the site reads them', () => {
    const { entries } = read('content')
    let count = 0
    for (const guide of entries.guides)
      for (const code of ['hmn', 'ium', 'tyz'])
        for (const name of pieceNames(guide))
          for (const { part, source, target } of unitsToday(guide, guide.translations.get(code), name))
            for (const text of [source, target].flatMap((words) => words.split('\n\n')))
              if (part.startsWith('#') && text) {
                const { nodes, problems } = parseInline(text)
                expect([text, problems]).toEqual([text, []])
                expect(plain(nodes)).toEqual(asSite(text))
                count++
              }
    expect(count).toBeGreaterThan(1500)
  })

  it('without problems are what the site makes of them, whatever was typed', () => {
    const parts = [
      ...[
        '**',
        '**',
        '**',
        '*',
        '***',
        ' ',
        ' ',
        '. ',
        ', ',
        'Mở',
        'tin',
        'ữ',
        '(',
        ')',
        '«',
        '»',
        '"',
        "'",
        '-',
        '- ',
      ],
      ...[
        '1. ',
        '# ',
        '> ',
        '+',
        '_',
        '~',
        '`',
        '\\',
        '{',
        '}',
        '<',
        '>',
        '[',
        ']',
        '](',
        '&',
        '&amp;',
        '|',
        '!',
        '=',
        ':',
      ],
      ...[
        '<Hotline id="power" />',
        '<Hotline id="power"/>',
        '13',
        '1)',
        '@',
        'a@b.vn',
        'www.',
        'x.vn',
        'https://',
        'import ',
        '…',
        '---',
      ],
    ]
    const next = random(7)
    let sound = 0
    for (let round = 0; round < 30_000; round++) {
      const length = 1 + Math.floor(next() * 7)
      const text = normalise(Array.from({ length }, () => parts[Math.floor(next() * parts.length)]).join(''))
      const { nodes, problems } = parseInline(text)
      if (!text || problems.length || /www\.|https:/.test(text)) continue
      expect([text, plain(nodes)]).toEqual([text, asSite(text)])
      sound++
    }
    expect(sound).toBeGreaterThan(3000)
  })

  it.each([
    ['Bấm **gửi', 'mark-broken'],
    ['Bấm ** gửi **', 'mark-broken'],
    ['Bấm *gửi*', 'mark-broken'],
    ['Bấm **gửi**** đi', 'mark-broken'],
    ['- Bấm gửi', 'mark-unknown'],
    ['1. Bấm gửi', 'mark-unknown'],
    ['Bấm {gửi}', 'mdx-expression'],
    ['Bấm <b>gửi</b>', 'component-unknown'],
    ['Bấm [gửi](https://x.vn)', 'mark-broken'],
    ['Hỏi <Hotline id="power" / >', 'component-unknown'],
    ['<Hotline id="power" />', 'inline-alone'],
  ])('«%s» have a problem that tells what to do', (text, rule) => {
    const { problems } = parseInline(text)
    expect(problems.map((problem) => problem.rule)).toContain(rule)
    for (const { what, fix } of problems) expect(what && fix).toBeTruthy()
  })
})
