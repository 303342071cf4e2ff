import { load } from 'cheerio'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawPictures } from '../../../src/pictures/draw.ts'
import { loadPictogram } from '../../../src/pictures/pictogram.ts'
import { pictureSchema } from '../../../src/schemas/picture.ts'
import { sampleGuides } from './sample-guides.ts'

const draw = (picture: unknown) => drawPictures([['a', pictureSchema.parse(picture)]], loadPictogram)
const drawn = (picture: unknown) => draw(picture).svg.get('a')!
const guides = Object.entries(sampleGuides)

describe('drawPictures', () => {
  it('puts each shape on the page once and lets drawings refer to it', () => {
    const { svg, symbols } = drawPictures(sampleGuides.payBill, loadPictogram)
    const $ = load([symbols, ...svg.values()].join(''))
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'))
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.every((id) => id!.startsWith('s-'))).toBe(true)
    $('use').each((_, use) => void expect(ids).toContain($(use).attr('href')!.slice(1)))
    expect(svg.size).toBe(8)
  })

  it('draws the pointing hand last, so that it lies over what follows', () => {
    const rows = [{ text: 'một', press: true }, { text: 'hai' }, { text: 'ba' }]
    expect(drawn({ phone: { rows } })).toMatch(/<use href="#s-hand" class="hand"[^>]*\/><\/svg>$/)
    expect(drawn({ scene: { items: [{ pictogram: 'qr', hand: true }, 'shop'] } })).toMatch(
      /class="hand"[^>]*\/><\/svg>$/,
    )
    expect(drawn({ phone: { rows: [{ text: 'một' }] } })).not.toContain('s-hand')
  })

  it('brings the shapes that a shape is made of', () => {
    const { symbols } = draw({ scene: { items: ['family'] } })
    expect([...symbols.matchAll(/<symbol id="([^"]+)"/g)].map(([, id]) => id)).toEqual(
      ['child', 'family', 'person', 'woman'].map((name) => `s-${name}`),
    )
  })

  it('escapes words', () => {
    expect(drawn({ phone: { rows: [{ text: '<script>&' }] } })).toContain('>&lt;script&gt;&amp;</text>')
  })

  it('keeps long words inside the screen and leaves short ones alone', () => {
    expect(drawn({ phone: { rows: [{ text: 'Nhóm bản quê mình', icon: 'group' }] } })).toContain('textLength')
    expect(drawn({ phone: { rows: [{ text: 'Nhóm bản' }] } })).not.toMatch(/textLength|font-size/)
  })

  it.each(guides)('%s: every shape lies inside its drawing', (_, pictures) => {
    for (const [id, svg] of drawPictures(pictures, loadPictogram).svg) {
      const [, width, height] = svg.match(/viewBox="0 0 (\d+) (\d+)"/)!.map(Number)
      for (const [, x, y, side] of svg.matchAll(/<use href="[^"]+" x="(-?\d+)" y="(-?\d+)" width="(\d+)"/g)) {
        expect(Math.min(Number(x), Number(y)), id).toBeGreaterThanOrEqual(0)
        expect(Number(x) + Number(side), id).toBeLessThanOrEqual(width!)
        expect(Number(y) + Number(side), id).toBeLessThanOrEqual(height!)
      }
    }
  })

  it('keeps four rows and a keyboard on the screen', () => {
    const svg = drawn({ phone: { title: 'Gõ', rows: [{ field: 'a' }, { keys: 'numbers' }, { button: 'Gửi' }] } })
    const [, ...bottoms] = [...svg.matchAll(/ y="(\d+)" width="\d+" height="(\d+)"/g)].map(
      ([, y, height]) => Number(y) + Number(height),
    )
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(138)
  })

  it('hangs rain in the sky and lets the rest have the width', () => {
    const [rain, rice] = [
      ...drawn({ scene: { ground: 'paddy', items: ['rain', 'rice-plant'] } }).matchAll(/ y="(\d+)" width="(\d+)"/g),
    ]
    expect(Number(rain![1])).toBeLessThan(Number(rice![1]))
    expect(Number(rice![2])).toBeGreaterThan(Number(rain![2]))
  })

  it('leaves photos to the page', () => {
    expect(draw({ photo: 'leaf.jpg' })).toEqual({ svg: new Map(), symbols: '' })
  })

  it('names the shape it cannot find', () => {
    expect(() => draw({ scene: { items: ['no-such-thing'] } })).toThrow('"no-such-thing"')
  })

  it.each(guides)('%s: no style attribute, no script, coordinates of few digits', (_, pictures) => {
    const { svg, symbols } = drawPictures(pictures, loadPictogram)
    const all = [symbols, ...svg.values()].join('')
    expect(all).not.toMatch(/ style=|<style|<script|url\(/)
    expect(all.match(/="[^"]*\.\d\d\d[^"]*"/g) ?? []).toEqual([])
  })

  it.each(guides)('%s: a drawing with its shapes costs at most 250 B on average', (_, pictures) => {
    const { svg, symbols } = drawPictures(pictures, loadPictogram)
    const bytes = brotliCompressSync([symbols, ...svg.values()].join('')).length
    expect(bytes / pictures.length).toBeLessThanOrEqual(250)
  })
})
