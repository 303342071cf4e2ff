import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { buildCatalogue } from '../../../src/catalogue/catalogue.ts'
import { checkContent } from '../../../src/checks/content.ts'
import { drawJpeg } from '../../../src/share/jpeg.ts'
import { strip, stripTries } from '../../../src/share/strip.ts'
import { contentFolder, swap, type Change } from '../../fixtures/content/folder.ts'
import { svgLines } from './svg-lines.ts'

const MOST = 200_000
const folder = 'guides/pay-bill'
const draft = 'Bản nháp, chưa ai kiểm tra.'
const overdue = 'Quá ngày kiểm tra.'
const ui = (text: string) =>
  text.replace('notice.draft: chữ', `notice.draft: ${draft}`).replace('guide.overdue: chữ', `guide.overdue: ${overdue}`)

const photo = async () => ({
  jpeg: await sharp({ create: { width: 560, height: 300, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer(),
  width: 560,
  height: 300,
})

interface Given {
  code?: string
  today?: string
  siteUrl?: string | undefined
  photo?: Awaited<ReturnType<typeof photo>>
}

/** The strip of the sample guide after some changes; findings do not matter here. */
function stripOf(changes: Record<string, Change> = {}, given: Given = {}) {
  const { code = 'hmn', today = '2026-11-22', siteUrl = 'https://camtay.example' } = given
  const dir = contentFolder({ 'languages/vi/ui.yaml': ui, ...changes })
  const options = { showDrafts: true, today }
  const catalogue = buildCatalogue(checkContent(dir, options).entries, options)
  const edition = catalogue.guides[0]!.editions.get(code)!
  return strip(edition, {
    catalogue,
    siteUrl: 'siteUrl' in given ? given.siteUrl : siteUrl,
    today,
    photo: () => given.photo!,
  })
}
const linesOf = (...given: Parameters<typeof stripOf>) => svgLines(stripOf(...given).svg).map(({ words }) => words)
const textOf = (...given: Parameters<typeof stripOf>) => linesOf(...given).join(' ')

describe('the words of a strip', () => {
  it('stand in the order of the page, each translation with its Vietnamese, drafts under their notice', () => {
    const text = textOf()
    const places = [
      'Them nqi fai fab',
      'Trả tiền điện',
      draft,
      'Qhib xov',
      'Mở tin nhắn',
      'Ntaus tus lej',
      'Gõ mã khách hàng',
      'Lub npe tsis',
      'Sai tên thì',
      'camtay.example/H/1',
      '22/11/2026',
    ].map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('are the Vietnamese alone on a source page', () => {
    const text = textOf({}, { code: 'vi' })
    expect(text).toContain('Mở tin nhắn báo tiền điện.')
    expect(text).not.toContain(draft)
    expect(text.match(/Mở tin nhắn/g)).toHaveLength(1)
  })

  it('are the Vietnamese where nothing is translated', () => {
    const without = (text: string) => text.replace(/<Step id="open-message"[^]*?<\/Step>\n\n/, '')
    const text = textOf({ [`${folder}/hmn.mdx`]: without })
    expect(text.match(/Mở tin nhắn/g)).toHaveLength(1)
    expect(text).not.toContain('Qhib')
  })

  it('begin with the Vietnamese where a risky translation is out of date, and where its digits disagree', () => {
    const before = (text: string, first: string, second: string) => text.indexOf(first) < text.indexOf(second)
    const risky = textOf({ [`${folder}/vi.mdx`]: swap('Gõ **mã', 'Bấm **mã') })
    expect(before(risky, 'Bấm mã', 'Ntaus')).toBe(true)
    const harmless = textOf({ [`${folder}/vi.mdx`]: swap('báo tiền điện', 'báo tiền nước') })
    expect(before(harmless, 'Qhib', 'Mở tin')).toBe(true)
    const digits = textOf({ [`${folder}/vi.mdx`]: swap('báo tiền điện', 'báo tiền của 12 nhà') })
    expect(before(digits, 'Mở tin', 'Qhib')).toBe(true)
  })

  it('name the numbers to call, in one piece', () => {
    const lines = linesOf({}, { code: 'vi' })
    expect(lines.some((line) => line.includes('1900\u00a06769'))).toBe(true)
  })

  it('say that the facts are too old, and that there is no address yet', () => {
    expect(textOf({}, { today: '2027-12-01' })).toContain(overdue)
    expect(textOf()).not.toContain(overdue)
    expect(textOf({}, { siteUrl: undefined })).not.toContain('/H/1')
  })

  it('stay inside the picture, also very long ones, and those that look like markup', () => {
    const long = `${'Khiêmnhường'.repeat(30)} <Hotline id="power" /> 1 \\< 2 & 3`
    const changes = { [`${folder}/vi.mdx`]: swap('Mở **tin nhắn** báo tiền điện.', long) }
    for (const code of ['vi', 'hmn']) {
      const { svg } = stripOf(changes, { code })
      for (const { right, words } of svgLines(svg)) expect(right, words).toBeLessThanOrEqual(704)
      expect(textOf(changes, { code })).toContain('1 < 2 & 3')
    }
  })

  it('are the same from NFD', () => {
    const loose = (text: string) => text.normalize('NFD')
    const composed = linesOf({}, { code: 'vi' })
    expect(linesOf({ [`${folder}/vi.mdx`]: loose }, { code: 'vi' })).toEqual(composed)
  })

  it('are at least as large as 16 px on a phone 360 px wide, but for the small print', () => {
    const lines = svgLines(stripOf().svg)
    for (const { size } of lines) expect(size).toBeGreaterThanOrEqual(30)
    for (const { size, words } of lines.filter(({ words }) => /Qhib|Mở tin/.test(words)))
      expect(size, words).toBeGreaterThanOrEqual(32)
  })
})

describe('the picture of a strip', () => {
  it('is a JPEG of the given height, within its limit, the same each time', async () => {
    const { svg, height } = stripOf()
    const draw = () => drawJpeg(svg, { most: MOST, tries: stripTries(height, MOST), thorough: true })
    const bytes = await draw()
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 720, height })
    expect(bytes.length).toBeLessThanOrEqual(MOST)
    expect(await draw()).toEqual(bytes)
  })

  it('holds photos', async () => {
    const withPhoto = {
      [`${folder}/guide.yaml`]: swap(
        'picture: { scene: { items: [phone, envelope] } }',
        'picture: { photo: leaf.jpg }',
      ),
    }
    const bytes = await photo()
    const { svg } = stripOf(withPhoto, { photo: bytes })
    expect(svg).toContain(`href="data:image/jpeg;base64,${bytes.jpeg.toString('base64')}"`)
    await expect(sharp(Buffer.from(svg)).metadata()).resolves.toMatchObject({ width: 720 })
  })

  it('needs no picture', () => {
    const bare = {
      [`${folder}/guide.yaml`]: (text: string) => text.replace(/^ +picture:.*\n/gm, '').replace(/, picture: .*/, ' }'),
    }
    expect(stripOf(bare).height).toBeLessThan(stripOf().height)
    expect(textOf(bare)).toContain('Qhib xov')
  })
})

describe('the tries for a strip', () => {
  it('are smaller the taller it is, and never none', () => {
    expect(stripTries(3000, MOST)[0]).toEqual({ scale: 1, quality: 40 })
    expect(stripTries(9000, MOST)[0]!.scale).toBeLessThan(0.8)
    expect(stripTries(90_000, MOST)).toHaveLength(1)
  })
})
