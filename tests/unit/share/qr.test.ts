import jsQR from 'jsqr'
import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import { qrMatrix, qrSvg } from '../../../src/share/qr.ts'

const short = 'HTTPS://CAMTAY.EXAMPLE/V/11/'

async function read(svg: string, change: (image: Sharp, side: number) => Sharp, side: number) {
  const alone = svg.replace('<svg', `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"`)
  const image = change(sharp(Buffer.from(alone), { density: 72 }).flatten({ background: '#fff' }), side)
  const { data, info } = await image.ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}
const plain = (image: Sharp) => image

describe('a code', () => {
  it.each([
    ['a short address', short],
    ['the highest number', 'HTTPS://CAMTAY.EXAMPLE/V/9999/'],
    ['an address with a folder', 'HTTPS://XA.GOV.EXAMPLE/cam-tay/H/11/'],
    ['a long address', 'HTTPS://CAMTAY.EXAMPLE/hmn/lessons/health-and-children/'],
    ['letters with marks', 'https://camtay.example/tìm?q=tiền điện'],
  ])('reads back %s at three pixels a square', async (_, text) => {
    expect(await read(qrSvg(text), plain, qrMatrix(text).length * 3)).toBe(text)
  })

  it.each([
    ['two pixels a square', plain, 2],
    ['out of focus', (image: Sharp) => image.blur(2), 5],
    ['in a grey copy', (image: Sharp) => image.linear(0.35, 90), 4],
    ['held aslant', (image: Sharp) => image.rotate(17, { background: '#fff' }), 6],
    [
      'with a stain on it',
      (image: Sharp, side: number) =>
        image.composite([
          {
            input: { create: { width: side >> 3, height: side >> 3, channels: 3, background: '#fff' } },
            left: (side * 3) >> 3,
            top: (side * 3) >> 3,
          },
        ]),
      5,
    ],
  ] as const)('is read %s', async (_, change, unit) => {
    expect(await read(qrSvg(short), change, qrMatrix(short).length * unit)).toBe(short)
  })

  it('has few squares for an address in capitals, and a white border of four', () => {
    const matrix = qrMatrix(short)
    expect(matrix.length).toBe(25 + 8)
    expect(qrMatrix(short.toLowerCase()).length).toBeGreaterThan(matrix.length)
    expect([0, 1, 2, 3].flatMap((y) => matrix[y]!).some(Boolean)).toBe(false)
    expect(matrix.every((row) => row.length === matrix.length && !row.slice(0, 4).some(Boolean))).toBe(true)
  })

  it('corrects at least as much as level Q: it may be bigger for H, never for less', () => {
    expect(qrMatrix(short, { level: 'H' }).length).toBeGreaterThan(qrMatrix(short).length)
    expect(qrMatrix(short, { level: 'L' }).length).toBeLessThanOrEqual(qrMatrix(short).length)
  })
})
