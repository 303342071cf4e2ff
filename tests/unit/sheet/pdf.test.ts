import sharp from 'sharp'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sheetPdf } from '../../../src/sheet/pdf.ts'
import type { Sheet } from '../../../src/sheet/sheet.ts'
import { fixtureSheet } from './catalogues.ts'
import { readPdf, squeezed } from './read-pdf.ts'

const said = (text: string) => [{ runs: [{ text, bold: true }], lang: 'vi', role: 'own' as const }]
const titled = (text: string): Sheet => ({ ...fixtureSheet(), title: said(text) })
const step = (text: string, number: number): Sheet['blocks'][number] => ({
  id: `step-${number}`,
  kind: 'Step',
  number,
  parts: said(text),
  picture: undefined,
  alt: '',
  label: '',
})

describe('a sheet as PDF', () => {
  it('is A4, says its language and title, and has a structure to be read aloud', async () => {
    const { info, pages } = readPdf(await sheetPdf(fixtureSheet({}, 'hmn')))
    expect(pages).toBe(1)
    expect(info).toContain('/MediaBox [0 0 595.28 841.89]')
    expect(info).toContain('/Lang (hmn-Latn)')
    expect(info).toMatch(/\/Marked true/)
    expect(info).toMatch(/\/DisplayDocTitle true/)
    expect(info).toMatch(/\/S \/H1\b/)
    expect(info).toMatch(/\/S \/Figure\b/)
  })

  it('has letters of 12 points or more for steps, and of 9.5 or more for the Vietnamese under them', async () => {
    const { sizes } = readPdf(await sheetPdf({ ...fixtureSheet({}, 'hmn'), blocks: [] }))
    expect(sizes.filter((size) => size >= 9.5)[0]).toBeGreaterThanOrEqual(9.5)
    expect(sizes.filter((size) => size >= 12).length).toBeGreaterThan(0)
  })

  it('shortens nothing of a title of 120 letters', async () => {
    const title = 'Người nghe điện thoại nghiêng đầu '.repeat(4).slice(0, 120).trim()
    const { text, pages } = readPdf(await sheetPdf(titled(title)))
    expect(squeezed(text)).toContain(squeezed(title))
    expect(pages).toBe(1)
  })

  it('breaks a word that no line can hold, between letters only', async () => {
    const word = 'Ễộữ'.repeat(60)
    expect(squeezed(readPdf(await sheetPdf(titled(word))).text)).toContain(word)
  })

  it.each([
    ['stacked marks', 'Ẫẵẩằ ỄỘỮỢ ẩ'],
    ['letters of the four languages', 'ŋ nyeẽ’ nqaŋ Hmoob đếch ʼ ‘’ “”'.replace(/ŋ/g, 'ng')],
    ['marks typed apart', 'Tiền điện ở xã'.normalize('NFD')],
  ])('keeps %s', async (_, title) => {
    expect(squeezed(readPdf(await sheetPdf(titled(title))).text)).toContain(squeezed(title))
  })

  it.each(['Gọi ☎ ngay', 'Xin chào 你', 'Vui 😀'])(
    'refuses «%s», which the font cannot draw, and names the guide',
    async (title) => {
      await expect(sheetPdf(titled(title))).rejects.toThrow(/^vi\/pay-bill: .*U\+/)
      await expect(sheetPdf(titled(title))).rejects.toThrow(title)
    },
  )

  it('stands without pictures, without hotlines, and without an address', async () => {
    const sheet = fixtureSheet({}, 'vi', { siteUrl: undefined })
    const bare = { ...sheet, hotlines: [], blocks: sheet.blocks.map((block) => ({ ...block, picture: undefined })) }
    const { pages, text } = readPdf(await sheetPdf(bare))
    expect(pages).toBe(1)
    expect(squeezed(text)).toContain('Saitênthìdừnglại')
    expect(text).not.toContain('camtay.example')
  })

  it('goes on to a second page, and is refused when it needs a third', async () => {
    const long = (count: number): Sheet => ({
      ...fixtureSheet(),
      blocks: Array.from({ length: count }, (_, index) =>
        step('Đọc tên chủ nhà và số tiền trên màn hình, sai thì dừng lại. '.repeat(2).trim(), index + 1),
      ),
    })
    const { pages, text } = readPdf(await sheetPdf(long(24)))
    expect(pages).toBe(2)
    expect(text).toContain('1/2')
    expect(text).toContain('2/2')
    await expect(sheetPdf(long(60))).rejects.toThrow(/^vi\/pay-bill: bài dài quá/)
  })

  it('prints a photo in grey', async () => {
    const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#c40' } })
      .toColourspace('b-w')
      .jpeg()
      .toBuffer()
    const sheet = fixtureSheet()
    const [first, ...rest] = sheet.blocks
    const photographed = { ...sheet, blocks: [{ ...first!, picture: { photo: 'bill.jpg' } }, ...rest] }
    const { images, info } = readPdf(
      await sheetPdf(photographed, new Map([['bill.jpg', { bytes, width: 300, height: 200 }]])),
    )
    expect(images).toBe(1)
    expect(info).toContain('/DeviceGray')
  })
})

it('the same sheet is the same file, byte for byte, whatever was made before and wherever', async () => {
  const [source, draft] = [fixtureSheet(), fixtureSheet({}, 'hmn')]
  const zone = process.env['TZ']
  onTestFinished(() => {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })
  const files: Buffer[] = []
  for (const place of ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'UTC']) {
    process.env['TZ'] = place
    if (files.length) await sheetPdf({ ...source, title: said('Ờ ơ Ẫ điện thoại khác') })
    files.push(await sheetPdf(draft), await sheetPdf(source))
  }
  const [first, second] = files
  expect(files.every((file, index) => file.equals(index % 2 ? second! : first!))).toBe(true)
  expect(first!.equals(second!)).toBe(false)
  expect(first!.toString('latin1')).toContain('(D:20261122000000Z)')
})
