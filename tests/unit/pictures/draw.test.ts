import { load } from 'cheerio'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { drawAlone, drawPictures } from '../../../src/pictures/draw.ts'
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

  it('escapes words', () => {
    expect(drawn({ phone: { rows: [{ text: '<script>&' }] } })).toContain('>&lt;script&gt;&amp;</text>')
  })

  it('keeps long words inside the screen and leaves short ones alone', () => {
    expect(drawn({ phone: { rows: [{ text: 'Nhóm bản quê mình', icon: 'group' }] } })).toContain('textLength')
    expect(drawn({ phone: { rows: [{ text: 'Nhóm bản' }] } })).not.toMatch(/textLength|class="q"/)
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

  it.each(guides)('%s: a drawing with its shapes costs at most 0.4 KB on average', (_, pictures) => {
    const { svg, symbols } = drawPictures(pictures, loadPictogram)
    const bytes = brotliCompressSync([symbols, ...svg.values()].join('')).length
    expect(bytes / pictures.length).toBeLessThanOrEqual(400)
  })
})

describe('drawAlone', () => {
  it('carries its shapes and style, for a renderer that knows neither page nor CSS', () => {
    const svg = drawAlone(sampleGuides.fakeCalls[4]![1], loadPictogram, '.f{fill:#fff}')
    expect(svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="120" height="150"[^>]*><style>\.f\{fill:#fff\}<\/style><symbol/,
    )
    expect(svg!.match(/<svg/g)).toHaveLength(1)
  })
})
