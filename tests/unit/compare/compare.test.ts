import { describe, expect, it } from 'vitest'
import { compare } from '../../../src/compare/compare.ts'
import { changeFile, contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'
import { read } from '../exchange/po-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const bones = 'guides/pay-bill/guide.yaml'
const hotlines = 'facts/hotlines.yaml'
const m4a = '\0\0\0\x1cftypM4A \0\0\0\0'

const changed = (changes: Record<string, Change>, first: Record<string, Change> = {}) => {
  const before = contentFolder(first)
  const after = contentFolder(first)
  for (const [path, change] of Object.entries(changes)) changeFile(after, path, change)
  return compare(read(before), read(after))
}

describe('two content folders', () => {
  it('that are the same have no difference', () => {
    expect(changed({})).toEqual({
      attention: [],
      outside: undefined,
      findings: [],
      pieces: [],
      values: [],
      files: [],
      voices: [],
    })
  })

  it('differ in the changed block of the source, and in the state of its translations', () => {
    expect(changed({ [vi]: swap('tin nhắn', 'thư') }).pieces).toEqual([
      {
        slug: 'pay-bill',
        number: 1,
        code: 'vi',
        name: 'open-message',
        before: { raw: 'Mở tin nhắn báo tiền điện.', shown: 'Mở tin nhắn báo tiền điện.', state: 'source' },
        after: { raw: 'Mở thư báo tiền điện.', shown: 'Mở thư báo tiền điện.', state: 'source' },
      },
      expect.objectContaining({
        code: 'hmn',
        name: 'open-message',
        before: expect.objectContaining({ state: 'draft' }),
        after: expect.objectContaining({ state: 'stale', raw: 'Qhib xov uas qhia nqi fai fab.' }),
      }),
    ])
  })

  it('do not differ in emphasis and white space', () => {
    expect(changed({ [vi]: swap('Mở **tin nhắn**', 'Mở  tin **nhắn**') }).pieces).toEqual([])
  })

  it('show numbers, addresses and where links lead as a reader gets them', () => {
    const { pieces } = changed({
      [vi]: swap('báo tiền điện', 'ở <Service id="portal" />, [đây](https://vneid.gov.vn/)'),
    })
    expect(pieces[0]!.after!.shown).toBe('Mở tin nhắn ở dichvucong.gov.vn, đây (→ https://vneid.gov.vn/).')
  })

  it('name what came and what went', () => {
    const gone = changed({ [vi]: null, [hmn]: null, [bones]: null, 'guides/pay-bill/made-from.yaml': null })
    expect(gone.pieces.map(({ code, name, after }) => `${code} ${name} ${after}`)).toEqual([
      ...['title', 'summary', 'open-message', 'enter-code', 'wrong-name'].map((name) => `vi ${name} undefined`),
      ...['title', 'open-message', 'enter-code', 'wrong-name'].map((name) => `hmn ${name} undefined`),
    ])
    expect(gone.values.every(({ after }) => after === undefined)).toBe(true)
  })

  it('name recordings that nobody hears any more, and those that came', () => {
    const voice = 'guides/pay-bill/voice/vi'
    const entry = (read: string) => `open-message: { speaker: Mai, date: 2026-11-20, consent: true, read: ${read} }\n`
    const recorded = { [`${voice}/voice.yaml`]: entry('dfb70f25'), [`${voice}/open-message.m4a`]: m4a }
    expect(changed({ [vi]: swap('tin nhắn', 'thư') }, recorded).voices).toEqual([
      { slug: 'pay-bill', code: 'vi', name: 'open-message', what: 'stale' },
    ])
    expect(changed(recorded).files).toEqual([{ file: `${voice}/open-message.m4a`, what: 'added' }])
    expect(changed({ [`${voice}/open-message.m4a`]: `${m4a.slice(0, -1)}\x01` }, recorded).files).toEqual([
      { file: `${voice}/open-message.m4a`, what: 'changed' },
    ])
  })

  it('tell new findings from old ones, wherever their line went', () => {
    const old = { [bones]: swap('facts: [F63]', 'facts: [F99]') }
    const { findings } = changed({ [bones]: swap('topic: pay', 'topic: pya') }, old)
    expect(findings.map(({ rule, fresh }) => [rule, fresh])).toEqual([
      ['topic-unknown', true],
      ['fact-without-source', false],
      ['source-unused', false],
    ])
    const { findings: moved } = changed({ [bones]: swap('number: 1\n', '# a line more\nnumber: 1\n') }, old)
    expect(moved[0]).toMatchObject({ rule: 'fact-without-source', fresh: false, line: 9 })
  })
})

const local = { 'facts/local.yaml': "team: Tổ\nname: Mai\nphone: '0912345671'\nchecked: 2026-11-22\n" }

describe('what two people look at', () => {
  it.each<[string, Record<string, Change>, [string, string, string, string], Record<string, Change>?]>([
    [
      'a phone number among the facts',
      { [hotlines]: swap("'113'", "'119'") },
      ['phone', `${hotlines} police.number`, '113', '119'],
    ],
    [
      'the phone number of local helpers',
      { 'facts/local.yaml': swap("'0912345671'", "'0912345678'") },
      ['phone', 'facts/local.yaml phone', '0912345671', '0912345678'],
    ],
    [
      'an address',
      { 'facts/services.yaml': swap('address: dichvucong.gov.vn', 'address: dichvucong.gov.vn.example') },
      ['address', 'facts/services.yaml portal.address', 'dichvucong.gov.vn', 'dichvucong.gov.vn.example'],
    ],
    [
      'a called number in words',
      { [vi]: swap('<Hotline id="power" />', '<Hotline id="police" />') },
      ['phone', 'pay-bill vi wrong-name', 'Sai tên thì dừng lại. Hỏi 1900 6769.', 'Sai tên thì dừng lại. Hỏi 113.'],
    ],
    [
      'where a link leads',
      { [vi]: swap('tin nhắn', '[tin](https://dichvucong.gov.vn/x)') },
      ['phone', 'pay-bill vi open-message', 'Mở tin nhắn báo tiền điện.', expect.stringContaining('gov.vn/x)')],
    ],
    [
      'a number in a translation',
      { [hmn]: swap('13 tus', '12 tus') },
      ['number', 'pay-bill hmn enter-code', expect.stringContaining('13'), expect.stringContaining('12')],
    ],
    [
      'two numbers that changed places',
      { [vi]: swap('2 chữ, 13 lần', '13 chữ, 2 lần') },
      [
        'number',
        'pay-bill vi enter-code',
        expect.stringContaining('2 chữ, 13 lần'),
        expect.stringContaining('13 chữ, 2 lần'),
      ],
      { [vi]: swap('13 chữ', '2 chữ, 13 lần'), [hmn]: null },
    ],
    [
      'two telephone numbers that changed places',
      {
        [vi]: swap(
          '<Hotline id="police" />, <Hotline id="power" />',
          '<Hotline id="power" />, <Hotline id="police" />',
        ),
      },
      [
        'phone',
        'pay-bill vi wrong-name',
        expect.stringContaining('113, 1900 6769'),
        expect.stringContaining('1900 6769, 113'),
      ],
      { [vi]: swap('<Hotline id="power" />', '<Hotline id="police" />, <Hotline id="power" />') },
    ],
    [
      'a risk that is gone',
      { [bones]: swap('    risk: money\n', '') },
      ['risk', `${bones} steps.enter-code.risk`, 'money', ''],
    ],
    ['a signature', { [hmn]: swap('reviewers: []', 'reviewers: [Páo]') }, ['signature', `${hmn} reviewers`, '', 'Páo']],
    [
      'the proof of a fact',
      { [bones]: swap('confidence: V', 'confidence: G') },
      ['proof', `${bones} sources.F62.confidence`, 'V', 'G'],
    ],
  ])('is %s', (_, changes, [why, where, before, after], first = {}) => {
    expect(changed(changes, { ...local, ...first }).attention).toEqual([{ why, where, before, after }])
  })

  it('is not a change of words alone', () => {
    expect(changed({ [vi]: swap('tin nhắn', 'thư') }).attention).toEqual([])
  })

  it('has telephone numbers first', () => {
    const { attention } = changed({
      [hotlines]: swap("'113'", "'119'"),
      [bones]: swap('confidence: V', 'confidence: G'),
      [hmn]: swap('13 tus', '12 tus'),
    })
    expect(attention.map(({ why }) => why)).toEqual(['phone', 'number', 'proof'])
  })
})
