import { describe, expect, it } from 'vitest'
import { loadPictogram, ownPictogramNames } from '../../../src/pictures/pictogram.ts'
import { symbolsOf } from '../../../src/pictures/draw.ts'
import { gray } from '../../../src/sheet/paint.ts'
import { penFor } from '../../../src/sheet/pen.ts'
import { drawSvg, sizeOf } from '../../../src/sheet/svg-to-pdf.ts'
import { readPdf } from './read-pdf.ts'

async function drawn(body: string, symbols = '') {
  const pen = penFor({ title: 'Hình', lang: 'vi', day: '2026-11-22' })
  pen.startSheet('vi')
  pen.doc.addPage()
  pen.ornament(() => drawSvg(pen, `<svg class="p" viewBox="0 0 32 32">${body}</svg>`, symbols, 0, 0, 32))
  return readPdf(await pen.finish())
}
const use = (name: string) =>
  drawn(`<use href="#s-${name}" x="0" y="0" width="32" height="32"/>`, symbolsOf([name], loadPictogram))

describe('a drawing on paper', () => {
  it.each([
    ['#fff', '#ffffff'],
    ['#c12', '#4b4b4b'],
    ['#24418a', '#414141'],
    ['#FE8', '#e7e7e7'],
    ['url(#a)', '#808080'],
    ['none', 'none'],
  ])('turns %s into the grey %s', (color, expected) => {
    expect(gray(color)).toBe(expected)
  })

  it('is as large as its box says', () => {
    expect(sizeOf('<svg class="p scene" viewBox="0 0 160 92">')).toEqual([160, 92])
  })

  it('has every shape of the library, and those of others with clips, ellipses and gradients', async () => {
    for (const name of [...ownPictogramNames(), 'rainbow', 'eye', 'dog-face', 'teapot', 'flag-vietnam', 'watermelon']) {
      if (loadPictogram(name)) expect((await use(name)).colors.length, name).toBeGreaterThan(0)
    }
  }, 60_000)

  it('keeps its text as text, and hidden letters as dots', async () => {
    expect((await drawn('<text x="2" y="9">Miền Bắc</text><text x="2" y="20">●●●</text>')).text.trim()).toBe(
      'Miền Bắc •••',
    )
  })

  it('puts letters of a keyboard in their places', async () => {
    expect((await drawn('<text x="4 12 20" y="9">qwe</text>')).text.trim()).toBe('q w e')
  })

  it.each([
    ['<use href="#s-nothing" x="0" y="0"/>', /«#s-nothing»/],
    ['<g transform="skewX(20)"><path d="M0 0h9v9z"/></g>', /skewX/],
  ])('refuses what it cannot draw: %s', async (body, message) => {
    await expect(drawn(body)).rejects.toThrow(message)
  })
})
