import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { drawAlone } from '../../../src/pictures/draw-alone.ts'
import { loadPictogram } from '../../../src/pictures/pictogram.ts'
import { pictureSchema } from '../../../src/schemas/picture.ts'
import { sampleGuides } from './sample-guides.ts'

const css = readFileSync('src/pictures/pictures.css', 'utf8')
const alone = (picture: unknown) => drawAlone(pictureSchema.parse(picture), loadPictogram, css)!

describe('drawAlone', () => {
  it('carries its shapes and style', () => {
    const svg = alone({ phone: { rows: [{ icon: 'hang-up', press: true }] } })
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"[^>]* width="120" height="150"[^>]*><style>/)
    expect(svg).toContain('<symbol id="s-hang-up"')
    expect(svg.match(/<svg/g)).toHaveLength(1)
  })

  it('writes keys and squeezed words in a way that librsvg knows', () => {
    const svg = alone({ phone: { rows: [{ text: 'Nhóm bản quê mình', icon: 'group' }, { keys: 'numbers' }] } })
    expect(svg).not.toMatch(/textLength|<text[^>]* x="\d+ /)
    expect(svg.match(/<text font-size="8"[^>]*>.<\/text>/g)).toHaveLength(12)
    expect(svg).toMatch(/font-size="\d\.\d">Nhóm bản quê mình/)
  })

  it('can be turned into pixels', async () => {
    for (const [, picture] of sampleGuides.riceBlast) {
      const { channels } = await sharp(Buffer.from(alone(picture))).stats()
      expect(Math.max(...channels.slice(0, 3).map(({ stdev }) => stdev))).toBeGreaterThan(10)
    }
  })

  it('leaves photos alone', () => {
    expect(drawAlone({ photo: 'leaf.jpg' }, loadPictogram, css)).toBeUndefined()
  })
})
