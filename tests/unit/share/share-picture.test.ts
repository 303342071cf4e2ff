import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawJpeg } from '../../../src/share/jpeg.ts'
import { sharePicture, type SharePicture } from '../../../src/share/share-picture.ts'
import { svgLines } from './svg-lines.ts'

const PANEL = 770
const limits = { most: 100_000, tries: [76, 64, 50].map((quality) => ({ quality })) }

const picture = (changes: Partial<SharePicture>) =>
  sharePicture({
    colour: '#24418a',
    title: { text: 'Trả tiền điện', original: undefined, state: 'source' },
    summary: ['Ngồi nhà trả tiền điện, không phải đi xa.'],
    endonym: 'Tiếng Việt',
    mark: 'V/11',
    notice: undefined,
    art: () => '',
    ...changes,
  })
const titled = (text: string, more: Partial<SharePicture> = {}) =>
  picture({ title: { text, original: undefined, state: 'source' }, ...more })

const hard: [what: string, title: string][] = [
  [
    '120 characters',
    'Trả tiền điện bằng điện thoại cho cả nhà mình và cho ông bà ở bản trên khi trời mưa không đi được ra điểm thu của xã nhà',
  ],
  ['every stacked mark', 'Ẫẩặẵằở Ữữựừ ỔỗộỖ Ễểệ Ỷỹỵ ẬẤẦ ỢỠỞ'],
  ['one very long word', 'dichvucong.gov.vn/thanh-toan-tien-dien-truc-tuyen-tai-nha'],
  ['signs of markup', '<b>Gọi</b> & "113" <script>'],
  ['one letter', 'A'],
]

describe('a share picture', () => {
  it.each(hard)('with a title of %s keeps its words inside', async (_, title) => {
    for (const notice of [undefined, 'Bản nháp máy dịch, chưa ai kiểm tra. Hãy tin câu tiếng Việt.']) {
      const svg = titled(title, { notice })
      const lines = svgLines(svg)
      const inPanel = lines.filter(({ words }) => words !== notice)
      for (const { right, words } of inPanel) expect(right, words).toBeLessThanOrEqual(PANEL - 40)
      const ys = inPanel.map(({ y }) => y)
      expect(Math.min(...ys)).toBeGreaterThan(70)
      expect(Math.max(...ys)).toBeLessThan(notice ? 538 : 630)
      const { width, height, format } = await sharp(await drawJpeg(svg, limits)).metadata()
      expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'jpeg' })
    }
  })

  it('has no line over another', () => {
    for (const [, title] of hard) {
      const lines = svgLines(titled(title)).filter(({ left }) => left === 48)
      const baselines = lines.map(({ y }) => y)
      expect(baselines).toEqual([...baselines].sort((a, b) => a - b))
      lines.slice(1).forEach(({ y, size }, index) => expect(y - lines[index]!.y).toBeGreaterThanOrEqual(size))
    }
  })

  it('shows its title large enough for a thumbnail 300 pixels wide', () => {
    const sizes = svgLines(titled('Trả tiền điện bằng điện thoại')).map(({ size }) => size)
    expect(Math.max(...sizes) / 4).toBeGreaterThanOrEqual(19)
  })

  it('writes markup as words', () => {
    const words = svgLines(titled('<b>Gọi</b> & 113')).map((line) => line.words)
    expect(words.join(' ')).toContain('<b>Gọi</b> & 113')
  })

  it('is the same from NFD', () => {
    const title = 'Tiền điện ở nhà'
    expect(titled(title.normalize('NFD'))).toBe(titled(title))
  })

  it('refuses words that the font cannot draw, and those that turn a text around', () => {
    expect(() => titled('Gọi 漢')).toThrow('U+6F22')
    expect(() => titled('Gọi \u202e311')).toThrow('U+202E')
    expect(() => picture({ notice: 'Bản nháp א' })).toThrow('U+05D0')
    expect(() => picture({ endonym: 'ꓡꓲ' })).toThrow('U+A4E1')
  })

  it('has the Vietnamese beneath a title that nobody has checked, and the summary beneath others', () => {
    const title = { text: 'Them nqi', original: 'Trả tiền điện' }
    const words = (state: 'draft' | 'stale' | 'reviewed') =>
      svgLines(picture({ title: { ...title, state } })).map((line) => line.words)
    for (const state of ['draft', 'stale'] as const) expect(words(state)).toContain('Trả tiền điện')
    expect(words('reviewed')).not.toContain('Trả tiền điện')
    expect(words('reviewed').join(' ')).toContain('Ngồi nhà')
  })

  it('has the same bytes each time', async () => {
    const svg = titled('Trả tiền điện')
    expect(await drawJpeg(svg, limits)).toEqual(await drawJpeg(svg, limits))
  })
})

describe('a picture that is too large', () => {
  it('is drawn by the first try that is small enough, or refused', async () => {
    const svg = titled('Trả tiền điện')
    const best = await drawJpeg(svg, limits)
    const smaller = await drawJpeg(svg, { ...limits, most: best.length - 1 })
    expect(smaller.length).toBeLessThan(best.length)
    await expect(drawJpeg(svg, { ...limits, most: 900 })).rejects.toThrow('at most 900 bytes')
  })
})
