import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Block, Catalogue, Edition } from '../../../src/catalogue/catalogue.ts'
import { loadCatalogue } from '../../../src/catalogue/from-disk.ts'
import { plainGuide } from '../../../src/share/plain-guide.ts'
import { contentFolder } from '../../fixtures/content/folder.ts'

const siteUrl = 'https://camtay.example'
const today = '2026-11-22'
const settings = { showDrafts: true, today }

const real = loadCatalogue('content', settings)

describe.each(real.languages.map(({ code }) => code))('every guide in %s', (code) => {
  it.each(real.guides.map(({ slug }) => slug))(
    '%s: 3 KB, all steps and warnings in order, nothing of the markup',
    (slug) => {
      const own = real.guides.find((guide) => guide.slug === slug)!.editions.get(code)!
      const words = plainGuide(own, real, { siteUrl, today })
      expect(Buffer.byteLength(words)).toBeLessThanOrEqual(3000)
      const numbers = [...words.matchAll(/^(\d+)\. \S/gm)].map(([, number]) => Number(number))
      expect(numbers).toEqual(own.blocks.flatMap(({ number }) => number ?? []))
      const warnings = own.blocks.filter(({ kind }) => kind === 'Warning')
      expect(words.match(/^! \S/gm)?.length ?? 0).toBe(warnings.length)
      expect(words).not.toMatch(/<\w|\[alt|\*\*|undefined|\ufeff|[^\r]\n/)
      expect(words).toBe(words.normalize('NFC'))
      expect(words).toContain(`${siteUrl}/${code}/guides/${slug}/`)
      expect(words).toContain(real.ui(own.language, 'site.never-asks').text)
    },
  )
})

/** The guide of the fixture in a language, with its first block of a kind changed. */
function make(
  code: string,
  {
    change,
    edit,
    more,
    ...options
  }: {
    change?: [kind: Block['kind'], block: Partial<Block>]
    edit?: Partial<Edition>
    more?: Partial<Catalogue>
    siteUrl?: string | undefined
    today?: string
  } = {},
) {
  const ui = readFileSync('content/languages/vi/ui.yaml', 'utf8')
  const catalogue = { ...loadCatalogue(contentFolder({ 'languages/vi/ui.yaml': ui }), settings), ...more }
  const edition = { ...catalogue.guides[0]!.editions.get(code)!, ...edit }
  const at = edition.blocks.findIndex(({ kind }) => kind === change?.[0])
  const blocks = edition.blocks.map((block, index) => (index === at ? { ...block, ...change![1] } : block))
  const text = plainGuide({ ...edition, blocks }, catalogue, { siteUrl, today, ...options })
  return { text, lines: text.split('\r\n') }
}

describe('what it says', () => {
  it('in Vietnamese is this', () => {
    expect(make('vi').lines).toEqual([
      'CẦM TAY: Trả tiền điện',
      'Ngồi nhà trả tiền điện.',
      '',
      '1. Mở tin nhắn báo tiền điện.',
      '2. Gõ mã khách hàng có 13 chữ và số.',
      expect.stringMatching(/^! CẨN THẬN: Sai tên thì dừng lại\. Hỏi 1900 6769\.$/),
      '',
      'GỌI GIÚP:',
      expect.stringMatching(/^1900 6769 \(gọi, mất cước\): \S/),
      '',
      'Đã kiểm tra ngày 22/11/2026',
      'Nguồn: cskh.npc.com.vn',
      'https://camtay.example/vi/guides/pay-bill/',
      'Cầm Tay không hỏi mật khẩu, mã OTP, tiền.',
      '',
    ])
  })

  it('tells a trial build and facts past their day', () => {
    const { text } = make('vi', { siteUrl: undefined, today: '2030-01-01' })
    expect(text).toContain('Bản thử')
    expect(text).not.toContain('http')
    expect(text).toContain('* Bài này quá ngày kiểm tra lại.')
  })

  it('names the people of this place', () => {
    const local = { team: 'Tổ số', name: 'Giàng A Páo', phone: '0912345678', hall: 'Nhà văn hóa', checked: today }
    expect(make('vi', { more: { local } }).lines).toContain('Giàng A Páo, Tổ số, Nhà văn hóa: 0912 345 678')
  })
})

describe('translations', () => {
  it('an unreviewed one has a notice and the Vietnamese under every line', () => {
    const { lines } = make('hmn')
    expect(lines.slice(0, 8)).toEqual([
      'CẦM TAY: Them nqi fai fab',
      '(Trả tiền điện)',
      'Ngồi nhà trả tiền điện.',
      '',
      '* Bản nháp máy dịch, chưa ai kiểm tra. Hãy tin câu tiếng Việt.',
      '* Có bước chưa dịch, để tiếng Việt.',
      '',
      '1. Qhib xov uas qhia nqi fai fab.',
    ])
    expect(lines[8]).toBe('   (Mở tin nhắn báo tiền điện.)')
  })

  it('a reviewed block stands alone', () => {
    const { lines } = make('hmn', { change: ['Step', { state: { state: 'reviewed', words: 'Lus zoo' } }] })
    expect(lines[lines.indexOf('1. Lus zoo') + 1]).toMatch(/^2\. /)
  })

  it('a block without translation is Vietnamese alone', () => {
    const { lines } = make('hmn', { change: ['Step', { state: { state: 'missing' } }] })
    expect(lines[lines.indexOf('1. Mở tin nhắn báo tiền điện.') + 1]).toMatch(/^2\. /)
  })

  it.each([
    ['a warning', 'Warning', {}],
    ['a step about money', 'Step', { risk: 'money' }],
  ] as const)('where it is stale, %s shows the Vietnamese first', (_, kind, more) => {
    const state = { state: 'stale', words: 'Lus qub', madeFrom: '', reviewedOnce: false } as const
    const { lines } = make('hmn', { change: [kind, { ...more, state }] })
    expect(lines[lines.indexOf('   (Lus qub)') - 1]).toMatch(/(?:Mở tin nhắn|Sai tên)/)
  })

  it('one that is a little too long keeps both for steps and drops the list of sources', () => {
    const withWords = (words: string) => make('hmn', { change: ['Step', { state: { state: 'draft', words } }] }).text
    const room = 3000 - Buffer.byteLength(withWords('x'))
    const text = withWords('x'.repeat(room + 10))
    expect(withWords('x'.repeat(room))).toContain('Nguồn:')
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3000)
    expect(text).toContain('xxx')
    expect(text).toContain('   (Mở tin nhắn báo tiền điện.)')
    expect(text).not.toContain('Nguồn:')
  })

  it('one that is too long keeps every Vietnamese step and says where the rest is', () => {
    const state = { state: 'draft', words: 'ntawv '.repeat(600) } as const
    const { text, lines } = make('hmn', { change: ['Step', { state }] })
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(3000)
    expect(text).not.toContain('ntawv ntawv')
    expect(lines).toContain('* Ở đây chỉ có tiếng Việt. Bản dịch ở địa chỉ bên dưới.')
    expect(lines).toContain('1. Mở tin nhắn báo tiền điện.')
    expect(lines).toContain('2. Gõ mã khách hàng có 13 chữ và số.')
  })

  it('a source that is too long is told whole all the same', () => {
    const state = { state: 'source', words: 'chữ '.repeat(1200) } as const
    expect(make('vi', { change: ['Step', { state }] }).text).toContain('chữ '.repeat(1199).trim())
  })
})

describe('hostile words', () => {
  it('cannot pretend to be a step or a line of ours, and lose the targets of links', () => {
    const words = 'Một\n2. Giả\r\n! Giả: <Hotline id="no-such"/> [trang](https://x.y/)'
    const { lines } = make('vi', { change: ['Step', { state: { state: 'source', words } }] })
    expect(lines[3]).toBe('1. Một 2. Giả ! Giả: trang')
  })

  it('cannot pretend in a title', () => {
    const title = { text: 'Tiền\r\nĐịa chỉ: http://x.y', lang: 'vi', original: undefined, state: 'source' } as const
    expect(make('vi', { edit: { title } }).lines[0]).toBe('CẦM TAY: Tiền Địa chỉ: http://x.y')
  })
})
