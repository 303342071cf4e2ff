import { describe, expect, it } from 'vitest'
import { statusOf } from '../../../src/catalogue/status.ts'
import { reviewGuide } from '../../../src/exchange/review.ts'
import { writeFiles } from '../../../src/scaffold/write-files.ts'
import { changeFile, contentFolder, swap, textOf } from '../../fixtures/content/folder.ts'
import { edited, exported, hashOf, imported, plan, read, today } from './po-folder.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const madeFrom = 'guides/pay-bill/made-from.yaml'
const open = 'pay-bill/open-message#1'
const old = 'Qhib **xov** uas qhia nqi fai fab.'
const better = 'Qhib **tsab xov** uas qhia nqi fai fab.'

const states = (dir: string) =>
  Object.fromEntries(
    statusOf(read(dir).entries).guides[0]!.languages['hmn']!.pieces.map(({ name, state }) => [name, state]),
  )
const errors = (dir: string) => read(dir).findings.filter(({ level }) => level === 'error')

describe('a PO import', () => {
  it('of what was exported changes nothing', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    expect(imported(dir, exported(dir))).toMatchObject({ changes: [], conflicts: [], fuzzy: [], findings: [] })
    expect(hashOf(dir)).toBe(before)
  })

  it('writes the words of a block and leaves every other byte', () => {
    const dir = contentFolder()
    const before = textOf(dir, hmn)
    const made = imported(dir, edited(exported(dir), { [open]: better }))
    expect(made.changes).toEqual([
      { key: 'pay-bill/open-message', kind: 'changed', before: old, after: better, stale: false },
    ])
    expect(textOf(dir, hmn)).toBe(before.replace(old, better))
    expect([...made.files.keys()]).toEqual([hmn])
  })

  it('plans without writing', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    expect(plan(dir, edited(exported(dir), { [open]: better })).changes).toHaveLength(1)
    expect(hashOf(dir)).toBe(before)
  })

  it('puts a new block where the source has it, and a new summary into the front matter', () => {
    const block = '<Step id="enter-code" of="985b238b">\nNtaus **tus lej**   uas muaj 13 tus.\n</Step>\n\n'
    const dir = contentFolder({ [hmn]: swap(block, '') })
    const before = textOf(dir, hmn)
    const words = {
      'pay-bill/enter-code#1': 'Ntaus **tus lej** muaj 13 tus.',
      'pay-bill@summary': 'Nyob tsev them nqi.',
    }
    expect(imported(dir, edited(exported(dir), words)).changes.map(({ kind }) => kind)).toEqual(['new', 'new'])
    const text = textOf(dir, hmn)
    expect(text).toContain(
      '</Step>\n\n<Step id="enter-code" of="985b238b">\nNtaus **tus lej** muaj 13 tus.\n</Step>\n\n<Warning',
    )
    expect(text).toContain('summary: Nyob tsev them nqi.\n---\n')
    expect(text.slice(text.indexOf('<Step id="open'), text.indexOf('\n\n<Step id="enter'))).toBe(
      before.slice(before.indexOf('<Step id="open'), before.indexOf('\n\n<Warning')),
    )
    expect(states(dir)).toMatchObject({ summary: 'draft', 'enter-code': 'draft' })
    expect(errors(dir)).toEqual([])
  })

  it('writes a title and a summary whole when they were sent in paragraphs, once', () => {
    const dir = contentFolder()
    const words = {
      'pay-bill@title': 'Them nqi\n\nfai fab hauv xov',
      'pay-bill@summary': 'Nyob tsev.\n\n\nTsis mus deb.',
    }
    const po = edited(exported(dir), words)
    expect(imported(dir, po).changes.map(({ after }) => after)).toEqual([
      'Them nqi fai fab hauv xov',
      'Nyob tsev. Tsis mus deb.',
    ])
    expect(textOf(dir, hmn)).toContain('\ntitle: Them nqi fai fab hauv xov\n')
    expect(textOf(dir, hmn)).toContain('summary: Nyob tsev. Tsis mus deb.\n---\n')
    expect(errors(dir)).toEqual([])
    expect(imported(dir, po)).toMatchObject({ changes: [], conflicts: [] })
  })

  it('puts a first block before the others', () => {
    const dir = contentFolder({ [hmn]: swap(`<Step id="open-message" of="dfb70f25">\n${old}\n</Step>\n\n`, '') })
    imported(dir, edited(exported(dir), { [open]: better }))
    expect(textOf(dir, hmn)).toContain(
      `---\n\n<Step id="open-message" of="dfb70f25">\n${better}\n</Step>\n\n<Step id="enter-code"`,
    )
    expect(errors(dir)).toEqual([])
  })

  it('leaves a block that was reviewed a draft again', () => {
    const dir = contentFolder()
    writeFiles(
      dir,
      reviewGuide(read(dir).entries, { slug: 'pay-bill', code: 'hmn', names: [], reviewer: 'Páo', today }).files,
    )
    imported(dir, edited(exported(dir), { [open]: old.replace('**xov**', 'xov'), 'pay-bill@title': 'Them nqi' }))
    expect(states(dir)).toMatchObject({ title: 'draft', 'open-message': 'draft', 'enter-code': 'reviewed' })
    expect(textOf(dir, hmn)).toContain('<Step id="open-message" of="dfb70f25">')
    expect(read(dir).findings.map(({ rule }) => rule)).not.toContain('review-outdated')
  })

  it('does not take what is still fuzzy, and takes its confirmation', () => {
    const dir = contentFolder({ [vi]: swap('báo tiền điện', 'báo tiền nước') })
    const po = exported(dir)
    expect(imported(dir, po)).toMatchObject({ changes: [], fuzzy: ['pay-bill/open-message'] })
    expect(states(dir)).toMatchObject({ 'open-message': 'stale' })
    const confirmed = edited(po, {}, {}, (entry) => ({ ...entry, fuzzy: false }))
    expect(imported(dir, confirmed).changes).toMatchObject([{ kind: 'confirmed', before: old, after: old }])
    expect(states(dir)).toMatchObject({ 'open-message': 'draft' })
    expect(textOf(dir, madeFrom)).toContain('Mở tin nhắn báo tiền nước.')
  })

  it('shows both sides when both have changed, and leaves ours until a person decides', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: better, 'pay-bill@title': 'Them nqi' })
    changeFile(dir, hmn, swap(old, 'Qhib **xov** tshiab.'))
    const made = imported(dir, po)
    expect(made.conflicts).toMatchObject([
      {
        key: 'pay-bill/open-message',
        source: 'Mở tin nhắn báo tiền điện.',
        ours: 'Qhib **xov** tshiab.',
        theirs: better,
      },
    ])
    expect(made.changes.map(({ key }) => key)).toEqual(['pay-bill@title'])
    expect(textOf(dir, hmn)).toContain('Qhib **xov** tshiab.')
    expect(imported(dir, po, ['pay-bill/open-message'])).toMatchObject({ conflicts: [] })
    expect(textOf(dir, hmn)).toContain(better)
  })

  it('keeps ours where only we have changed', () => {
    const dir = contentFolder()
    const po = exported(dir)
    changeFile(dir, hmn, swap(old, 'Qhib **xov** tshiab.'))
    const before = hashOf(dir)
    expect(imported(dir, po)).toMatchObject({ changes: [], conflicts: [] })
    expect(hashOf(dir)).toBe(before)
  })

  it('does not overwrite words that the file did not know of', () => {
    const dir = contentFolder()
    const bare = edited(exported(dir), { [open]: better }, {}, (entry) => ({ ...entry, notes: [] }))
    expect(plan(dir, bare).conflicts).toHaveLength(1)
  })

  it('does not make older what was checked against the new source meanwhile', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: better })
    changeFile(dir, vi, swap('báo tiền điện', 'báo tiền nước'))
    imported(
      dir,
      edited(exported(dir), {}, {}, (entry) => ({ ...entry, fuzzy: false })),
    )
    expect(states(dir)).toMatchObject({ 'open-message': 'draft' })
    expect(plan(dir, po).conflicts).toMatchObject([{ why: expect.stringContaining('lời gốc đã đổi') }])
  })

  it('never deletes: an empty text is a text not translated', () => {
    const dir = contentFolder()
    const before = hashOf(dir)
    imported(
      dir,
      edited(exported(dir), {}, {}, (entry) => ({ ...entry, target: '' })),
    )
    expect(hashOf(dir)).toBe(before)
  })

  it('takes paragraphs and descriptions, all of a block or none', () => {
    const two = 'Nhìn máy.\n\nMở **tin nhắn** báo tiền điện.'
    const dir = contentFolder({
      [vi]: swap(
        '<Step id="open-message">\nMở **tin nhắn** báo tiền điện.',
        `<Step id="open-message" alt="Máy có tin">\n${two}`,
      ),
      [hmn]: null,
    })
    const first = { [open]: 'Saib xov tooj.' }
    expect(plan(dir, edited(exported(dir), first)).findings).toMatchObject([
      { rule: 'import-incomplete', what: '«open-message»: chưa dịch đoạn 2' },
    ])
    const rest = { 'pay-bill/open-message#2': old, 'pay-bill/open-message@alt': 'Xov tooj muaj xov' }
    const reversed = edited(exported(dir), { ...first, ...rest }).split('\n\n')
    imported(dir, [reversed[0], ...reversed.slice(1).reverse()].join('\n\n'))
    expect(textOf(dir, hmn)).toMatch(
      new RegExp(`<Step id="open-message" of="\\w{8}" alt="Xov tooj muaj xov">\nSaib xov tooj.\n\nQhib`),
    )
    expect(errors(dir)).toEqual([])
    const before = hashOf(dir)
    imported(dir, exported(dir))
    expect(hashOf(dir)).toBe(before)
    imported(dir, edited(exported(dir), { 'pay-bill/open-message#2': better }))
    expect(textOf(dir, hmn)).toContain(`alt="Xov tooj muaj xov">\nSaib xov tooj.\n\n${better}\n</Step>`)
  })

  it('mends decomposed letters and stray white space, and reads Windows files with a BOM', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: '  Qhib **xov**\n báo tiền điện.'.normalize('NFD') })
    imported(dir, `\uFEFF${po.replace(/\n/g, '\r\n')}`)
    expect(textOf(dir, hmn)).toContain('\nQhib **xov** báo tiền điện.\n')
  })

  it('takes words of topics and buttons, keeping comments and order', () => {
    const dir = contentFolder()
    const words = {
      '@words/topic.pay': 'Them nyiaj: xov',
      '@words/hotline.power': 'Hluav taws',
      '@ui/home.title': 'Ua dab tsi?',
    }
    const made = imported(dir, edited(exported(dir, 'words-hmn.po'), words))
    expect(made.changes.map(({ key, kind }) => [key, kind])).toEqual([
      ['@ui/home.title', 'new'],
      ['@words/topic.pay', 'changed'],
      ['@words/hotline.power', 'new'],
    ])
    expect(textOf(dir, 'languages/hmn/words.yaml')).toMatch(
      /^# Lời tiếng Mông\ntopic.pay: \{ words: "Them nyiaj: xov", of: 0752be15 \}\nhotline.power: \{ words: Hluav taws, of: "?\w{8}"? \}\n$/,
    )
    expect(textOf(dir, 'languages/hmn/ui.yaml')).toBe('home.title: Ua dab tsi?\n')
    expect(errors(dir)).toEqual([])
    const before = hashOf(dir)
    imported(dir, exported(dir, 'words-hmn.po'))
    expect(hashOf(dir)).toBe(before)
  })

  it('leaves a button whose Vietnamese has changed to a person', () => {
    const dir = contentFolder()
    const po = edited(exported(dir, 'words-hmn.po'), { '@ui/home.title': 'Ua dab tsi?' })
    changeFile(dir, 'languages/vi/ui.yaml', swap('home.title: chữ', 'home.title: chữ mới'))
    expect(plan(dir, po).conflicts).toMatchObject([{ key: '@ui/home.title', source: 'chữ mới' }])
  })

  it('writes nothing when somebody changed the file in between', () => {
    const dir = contentFolder()
    const po = edited(exported(dir), { [open]: better })
    const { entries } = read(dir)
    const made = plan(dir, po)
    changeFile(dir, hmn, swap('# Người dịch', '# Người viết'))
    return import('../../../src/exchange/import-write.ts').then(({ writePlanned }) =>
      expect(() => writePlanned(entries, made.files)).toThrow('Có người vừa sửa guides/pay-bill/hmn.mdx'),
    )
  })
})
