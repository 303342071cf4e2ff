import { describe, expect, it } from 'vitest'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { changedWords } from '../../../src/catalogue/changed-words.ts'
import { glanceOf, guideTables, languagePages } from '../../../src/catalogue/status-page.ts'
import { guideAnchor, placeOf, tablePath } from '../../../src/catalogue/status-paths.ts'
import { sizeOf, tasksOf } from '../../../src/catalogue/status-tasks.ts'
import { readable, readablePair, withoutDraftWords } from '../../../src/catalogue/status-words.ts'
import { statusReport, type StatusReport } from '../../../src/catalogue/status.ts'
import { statusLines } from '../../../src/catalogue/status-lines.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'

const today = '2026-11-22'
const report = (changes: Record<string, Change> = {}) =>
  statusReport(checkContent(contentFolder(changes), { today }).entries, today)

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const water = { [vi]: swap('báo tiền điện', 'báo tiền nước') }

const recordings = (code: string, names: Record<string, string>): Record<string, Change> => ({
  [`guides/pay-bill/voice/${code}/voice.yaml`]: JSON.stringify(
    Object.fromEntries(
      Object.entries(names).map(([name, read]) => [name, { speaker: 'A', date: today, consent: true, read }]),
    ),
  ),
  ...Object.fromEntries(Object.keys(names).map((name) => [`guides/pay-bill/voice/${code}/${name}.m4a`, 'sound'])),
})
/** Of the words as the fixture has them. */
const spoken = {
  ...recordings('vi', { 'open-message': 'dfb70f25', 'enter-code.nam': '985b238b' }),
  ...recordings('hmn', { 'open-message': '7657c5ac', 'enter-code': 'f36cc065' }),
}

describe('one word of the Vietnamese changes', () => {
  it('the status names exactly that block in each language, and its recordings', () => {
    const changed = report({ ...spoken, ...water, ...inAnotherLanguage })
    const [guide] = changed.guides
    const stale = Object.entries(guide!.languages).map(([code, { pieces }]) => [
      code,
      pieces.filter(({ state }) => state === 'stale').map(({ name }) => name),
    ])
    expect(stale).toEqual([
      ['hmn', ['open-message']],
      ['tyz', ['open-message']],
    ])
    expect(guide!.voices).toEqual({
      vi: { current: 1, stale: ['open-message'], missing: ['wrong-name'] },
      hmn: { current: 1, stale: ['open-message'], missing: ['wrong-name'] },
      tyz: { current: 0, stale: [], missing: ['open-message'] },
    })
    const lines = statusLines(changed, { pieces: false })
    expect(lines.filter((line) => /^ +cũ /.test(line)).map((line) => line.trim())).toEqual([
      'cũ        open-message',
      'cũ        open-message',
    ])
    expect(lines.filter((line) => line.includes('giọng đọc cũ'))).toEqual([
      '   vi       giọng đọc cũ, thu lại: open-message',
      '   hmn      giọng đọc cũ, thu lại: open-message',
    ])
  })

  it('without it no block and no recording is stale', () => {
    const [guide] = report(spoken).guides
    expect(guide!.languages['hmn']).toMatchObject({ stale: 0 })
    expect(guide!.voices).toMatchObject({ vi: { current: 2, stale: [] }, hmn: { current: 2, stale: [] } })
  })

  it('a changed translation makes the recording of its language stale, and no other', () => {
    const [guide] = report({ ...spoken, [hmn]: swap('Qhib **xov** uas', 'Qhib **tsab xov** uas') }).guides
    expect(guide!.voices['hmn']).toMatchObject({ current: 1, stale: ['open-message'] })
    expect(guide!.voices['vi']).toMatchObject({ current: 2, stale: [] })
  })

  it('another number makes the recordings stale that read it aloud, words or no words', () => {
    const said = { 'wrong-name': fingerprint('Sai tên thì dừng lại. Hỏi 1900 6769.'), 'enter-code': '985b238b' }
    const voices = recordings('vi', said)
    expect(report(voices).guides[0]!.voices['vi']).toMatchObject({ current: 2, stale: [] })
    const number = { 'facts/hotlines.yaml': swap("'19006769'", "'19006770'") }
    expect(report({ ...voices, ...number }).guides[0]!.voices['vi']).toMatchObject({
      current: 1,
      stale: ['wrong-name'],
    })
  })

  it('a recording of a block that is no longer there is stale', () => {
    const [guide] = report({ ...spoken, [hmn]: swap('id="enter-code"', 'id="gone"') }).guides
    expect(guide!.voices['hmn']).toMatchObject({ current: 1, stale: ['enter-code'] })
  })
})

/** A second language, which has only the block that changes. */
const inAnotherLanguage: Record<string, Change> = {
  'languages/tyz/language.yaml': [
    ...['code: tyz', 'htmlLang: tyz', 'letter: T', 'endonym: Tiểng Tày', 'short: Tày', 'name: Tày', 'order: 3'],
    ...['orthography: quoc-ngu', 'alphabet: aăâbcdđeêghiklmnoôơpqrstuưvxy'],
    ...['folding: { toneLetters: "", ignore: "-", same: [] }', ''],
  ].join('\n'),
  'guides/pay-bill/tyz.mdx':
    '---\norigin: machine\northography: quoc-ngu\n---\n\n<Step id="open-message" of="dfb70f25">\nKhay tin.\n</Step>\n',
}

describe('tasks', () => {
  const kinds = (changes: Record<string, Change> = {}) =>
    tasksOf(report(changes)).map((task) => [task.kind, sizeOf(task)])

  it('come in the order of need', () => {
    const changes = {
      ...spoken,
      ...inAnotherLanguage,
      [vi]: (text: string) => swap('Sai tên', 'Khác tên')(swap('báo tiền điện', 'báo tiền nước')(text)),
      'facts/hotlines.yaml': swap('reviewBy: 2027-11-22', 'reviewBy: 2026-11-21'),
    }
    expect(kinds(changes)).toEqual([
      ['overdue', 1],
      ['stale-risk', 1],
      ['stale', 2],
      ['voice', 2],
      ['draft', 2],
      ['missing', 5],
    ])
  })

  it('are only those that there are', () => {
    expect(kinds()).toEqual([
      ['draft', 4],
      ['missing', 1],
    ])
  })

  it('of what is not finished, first the guides that answer most needs', () => {
    const [guide] = report().guides
    const needed = { ...guide!, slug: 'needed', number: 2, needs: ['N1', 'N2'] }
    const [drafts] = tasksOf({ ...report(), guides: [guide!, needed] })
    expect(drafts!.kind === 'draft' && drafts!.guides.map((task) => task.guide.slug)).toEqual(['needed', 'pay-bill'])
  })
})

describe('dates', () => {
  it('name what is late or due within 30 days, and what comes after by day', () => {
    const { due, later } = report({
      'facts/hotlines.yaml': swap('reviewBy: 2027-11-22', 'reviewBy: 2026-11-21'),
      'guides/pay-bill/guide.yaml': swap('reviewBy: 2027-11-22', 'reviewBy: 2026-12-22'),
    })
    expect(due).toMatchObject([
      { kind: 'hotlines', id: 'power', name: 'Điện lực', file: 'facts/hotlines.yaml', line: 10, left: -1 },
      { kind: 'guides', id: 'pay-bill', name: 'Trả tiền điện', file: 'guides/pay-bill/guide.yaml', left: 30 },
    ])
    expect(later).toEqual([{ day: '2027-11-22', names: ['Công an', 'Dịch vụ công'] }])
  })
})

it.each([
  ['reviewed', { reviewed: 5 }],
  ['draft', { reviewed: 4, draft: 1 }],
  ['part', { draft: 4, missing: 1 }],
  ['stale', { reviewed: 3, stale: 1, missing: 1 }],
  ['missing', { missing: 5 }],
] as const)('at a glance a guide is %s', (glance, counts) => {
  expect(glanceOf({ ...{ total: 5, reviewed: 0, draft: 0, stale: 0, missing: 0, percent: 0 }, ...counts })).toBe(glance)
})

describe('the pages of a language', () => {
  const many = (count: number): StatusReport => {
    const one = report(water)
    const [guide] = one.guides
    return {
      ...one,
      guides: Array.from({ length: count }, (_, at) => ({ ...guide!, slug: `guide-${at}`, number: at })),
    }
  }

  it('list what needs something and only count what is reviewed', () => {
    const [page] = languagePages(report(water), 'hmn')
    expect(page!.guides).toMatchObject([{ slug: 'pay-bill', totals: { stale: 1, draft: 3, missing: 1 } }])
    expect(page!.guides[0]!.stale.map(({ name }) => name)).toEqual(['open-message'])
    expect(page!.guides[0]!.missing.map(({ name }) => name)).toEqual(['summary'])
  })

  it('do not list the pieces of a guide of which nothing is translated', () => {
    const [page] = languagePages(report({ [hmn]: null }), 'hmn')
    expect(page!.guides).toMatchObject([{ missing: [], totals: { missing: 5 } }])
  })

  it('grow in number, not in size, and every guide is found on its page', () => {
    const library = many(400)
    const pages = languagePages(library, 'hmn')
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.flatMap(({ guides }) => guides.map(({ slug }) => slug))).toEqual(
      library.guides.map(({ slug }) => slug),
    )
    expect(placeOf(pages, 'hmn', 'guide-0')).toBe('/status/hmn/#guide-0')
    expect(placeOf(pages, 'hmn', 'guide-399')).toBe(`/status/hmn/${pages.length}/#guide-399`)
    expect(placeOf(pages, 'hmn', 'reviewed')).toBe('/status/hmn/')
  })

  it('are one page for a library without guides', () => {
    expect(languagePages(many(0), 'hmn')).toEqual([{ page: 1, guides: [] }])
  })

  it('the table of all guides too is parted', () => {
    expect(guideTables([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
    expect(guideTables([])).toEqual([[]])
    expect([1, 2].map(tablePath)).toEqual(['/status/', '/status/guides/2/'])
  })

  it('lead to a piece where readers see it', () => {
    expect(guideAnchor('hmn', 'pay', 'open')).toBe('/hmn/guides/pay/#open')
    expect(guideAnchor('hmn', 'pay', 'title')).toBe('/hmn/guides/pay/')
  })
})

describe('changed words', () => {
  const marked = (was: string, now: string) => {
    const show = (runs: { text: string; changed: boolean }[]) =>
      runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('')
    const both = changedWords(was, now)
    return [show(both.was), show(both.now)]
  }

  it.each([
    ['Báo tiền điện.', 'Báo tiền nước.', 'Báo tiền [điện].', 'Báo tiền [nước].'],
    ['Sai thì dừng.', 'Sai thì dừng lại ngay.', 'Sai thì dừng.', 'Sai thì dừng[ lại ngay].'],
    ['a b c d', 'x y c d', '[a b] c d', '[x y] c d'],
    ['cũ', 'mới', '[cũ]', '[mới]'],
    ['', 'mới', '', '[mới]'],
    ['như nhau', 'như nhau', 'như nhau', 'như nhau'],
    ["da'nyeic biauv-ziouv", "da'nyeic biauv", "da'nyeic [biauv-ziouv]", "da'nyeic [biauv]"],
    ['<b>1</b>', '<b>2</b>', '<b>[1]</b>', '<b>[2]</b>'],
  ])('«%s» → «%s»', (was, now, before, after) => {
    expect(marked(was, now)).toEqual([before, after])
  })

  it('lose no letter', () => {
    const both = changedWords('Gọi 113, «ngay» – đừng chờ!', 'Đừng chờ:  gọi 114 🙂')
    expect(both.was.map(({ text }) => text).join('')).toBe('Gọi 113, «ngay» – đừng chờ!')
    expect(both.now.map(({ text }) => text).join('')).toBe('Đừng chờ:  gọi 114 🙂')
  })
})

describe('words for editors', () => {
  const facts = { guides: [], services: new Map(), hotlines: new Map() }

  it('say what a picture says', () => {
    expect(readable('Mở [mục này](/x/). [alt: Bàn tay]', facts)).toBe('Mở mục này. [hình: Bàn tay]')
  })

  it('stand as in the file where nothing else tells them apart', () => {
    expect(readablePair('Mở [mục](/x/).', 'Mở [mục](/y/).', facts)).toEqual(['Mở [mục](/x/).', 'Mở [mục](/y/).'])
    expect(readablePair('Mở [mục](/x/).', 'Mở [ô](/y/).', facts)).toEqual(['Mở mục.', 'Mở ô.'])
  })

  it('that nobody reviewed leave a site that shows no drafts', () => {
    const hidden = withoutDraftWords(report(water))
    expect(hidden.guides[0]!.languages['hmn']!.pieces.map(({ state, words }) => [state, words])).toEqual([
      ['draft', undefined],
      ['missing', undefined],
      ['stale', undefined],
      ['draft', undefined],
      ['draft', undefined],
    ])
    expect(JSON.stringify(hidden)).not.toContain('Qhib')
  })
})
