import { describe, expect, it } from 'vitest'
import { parsePo, PoProblem, serializePo, type PoEntry } from '../../../src/exchange/po-file.ts'

const entry = (key: string, more: Partial<PoEntry> = {}): PoEntry => ({
  key,
  source: 'Mở **tin nhắn**.',
  target: '',
  notes: [],
  reference: '',
  fuzzy: false,
  previous: undefined,
  ...more,
})
const headers = { 'Project-Id-Version': 'Cam Tay', Language: 'hmn', 'Content-Type': 'text/plain; charset=utf-8' }

describe('a PO file', () => {
  it('reads back as it was written', () => {
    const long = 'Một câu dài để dòng phải gấp lại, <Hotline id="power" /> và còn nữa. '.repeat(20).trim()
    const entries = [
      entry('a/b#1', {
        target: 'Qhib',
        notes: ['Bước 1', 'Đừng đổi thẻ: <Hotline id="power" />'],
        reference: 'a/vi.mdx:2',
      }),
      entry('a/b#2', { source: long, target: long, fuzzy: true, previous: 'Cũ "nháy" \\ và\nhai dòng' }),
      entry('a@title', { source: 'Nháy " chéo \\ \\n xuống\ndòng\n\nhai lần\tcột', target: "'" }),
      entry('a/đ#1', { source: '# không phải ghi chú', target: '#, fuzzy' }),
      entry('__proto__', { target: 'constructor' }),
      entry('a/c#1', { target: ' đầu cuối ' }),
    ]
    const file = { headers, comments: ['Lời đầu', 'dòng hai'], entries, obsolete: 0 }
    expect(parsePo(serializePo(file))).toEqual(file)
    expect(serializePo(parsePo(serializePo(file)))).toBe(serializePo(file))
  })

  it('reads what msgmerge writes: folded previous texts, other flags, obsolete entries', () => {
    const text = `msgid ""
msgstr "Language: hmn\\n"

#, fuzzy, no-wrap
#| msgctxt "a/b#1"
#| msgid ""
#| "Mở tin "
#| "nhắn"
msgctxt "a/b#1"
msgid "Mở"
msgstr "Qhib"

#~ msgctxt "a/old#1"
#~ msgid "Cũ"
#~ msgstr "Qub"
`
    const { entries, obsolete } = parsePo(text)
    expect(entries).toMatchObject([{ key: 'a/b#1', fuzzy: true, previous: 'Mở tin nhắn' }])
    expect(obsolete).toBe(1)
  })

  it.each([
    ['without a header', 'msgctxt "a"\nmsgid "b"\nmsgstr "c"\n', 'header'],
    ['with an entry that has no name', 'msgid ""\nmsgstr "L: x\\n"\n\nmsgid "b"\nmsgstr "c"\n', 'unnamed'],
    [
      'with one name twice',
      `msgid ""\nmsgstr "L: x\\n"\n${['b', 'c'].map((id) => `\nmsgctxt "a"\nmsgid "${id}"\nmsgstr ""\n`).join('')}`,
      'duplicate',
    ],
    [
      'with plural forms',
      'msgid ""\nmsgstr "L: x\\n"\n\nmsgctxt "a"\nmsgid "b"\nmsgid_plural "c"\nmsgstr[0] "d"\n',
      'plural',
    ],
  ])('is refused %s', (_, text, kind) => {
    expect(() => parsePo(text)).toThrow(PoProblem)
    expect(() => parsePo(text)).toThrow(new RegExp(`^${kind}`))
  })
})
