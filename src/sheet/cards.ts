import { loadPictogram } from '../pictures/pictogram.ts'
import { namesIn, symbolsOf } from '../pictures/draw.ts'
import { beside, framed, stack, textBox, type Box, type Scale } from './box.ts'
import type { Pen } from './pen.ts'
import type { SheetBlock } from './sheet.ts'
import { drawSvg, sizeOf } from './svg-to-pdf.ts'

/** Bytes of a photo that PDF can hold (JPEG, grey), by its file name. */
export type Photos = Map<string, { bytes: Buffer; width: number; height: number }>

/** Widest and highest a picture may be at its usual size: beside words, or under them. */
const tallWidth = 82
const wideWidth = 150
const pictureHeight = 92
const gap = 7

/** A shape of the library on its own, as a drawing. */
const shapeSvg = (name: string) =>
  `<svg class="p" viewBox="0 0 32 32"><use href="#s-${name}" x="0" y="0" width="32" height="32"/></svg>`

export function drawing(
  pen: Pen,
  svg: string,
  alt: string,
  room: { width: number; height: number },
): Box & { width: number } {
  const [wide, high] = sizeOf(svg)
  const scale = Math.min(room.width / wide, room.height / high)
  return {
    width: wide * scale,
    height: high * scale,
    draw(x, y) {
      const paint = () => drawSvg(pen, svg, symbolsOf(namesIn(svg), loadPictogram), x, y, wide * scale)
      if (alt) pen.tagged('Figure', { alt }, paint)
      else pen.ornament(paint)
    },
  }
}

const shape = (pen: Pen, name: string, label: string, side: number) =>
  drawing(pen, shapeSvg(name), label, { width: side, height: side })

const photoBox = (
  pen: Pen,
  { bytes, width, height }: { bytes: Buffer; width: number; height: number },
  alt: string,
  room: { width: number; height: number },
) => {
  const by = Math.min(room.width / width, room.height / height)
  return {
    width: width * by,
    height: height * by,
    draw(x: number, y: number) {
      const put = () => pen.doc.image(bytes, x, y, { width: width * by })
      if (alt) pen.tagged('Figure', { alt }, put)
      else pen.ornament(put)
    },
  }
}

/** A picture beside the words of its block or, where there is room and it is wider than high, under them. */
function pictureBox(pen: Pen, { picture, alt }: SheetBlock, photos: Photos, scale: Scale) {
  const photo = picture && 'photo' in picture ? photos.get(picture.photo) : undefined
  const size: [number, number] | undefined =
    picture && 'svg' in picture ? sizeOf(picture.svg) : photo && [photo.width, photo.height]
  if (!picture || !size) return undefined
  const wide = scale.under && size[0] > size[1] * 1.2
  const room = { width: (wide ? wideWidth : tallWidth) * scale.picture, height: pictureHeight * scale.picture }
  const box = 'svg' in picture ? drawing(pen, picture.svg, alt, room) : photoBox(pen, photo!, alt, room)
  const left = wide ? 0 : (room.width - box.width) / 2
  return { wide, width: room.width, box: { height: box.height, draw: (x: number, y: number) => box.draw(x + left, y) } }
}

/** The number of a step, white in a black circle: it stays through any copy. */
const numberBox = (pen: Pen, number: number, side: number): Box => ({
  height: side,
  draw(x, y) {
    const size = side * (number > 9 ? 0.55 : 0.68)
    pen.ornament(() => pen.doc.circle(x + side / 2, y + side / 2, side / 2).fill('#000'))
    pen.tagged('H2', {}, () =>
      pen.put(String(number), x + (side - pen.width(String(number), true, size)) / 2, y + side / 2 + size * 0.36, {
        size,
        bold: true,
        color: '#fff',
      }),
    )
  },
})

/** Words beside or over a picture, in `width` points. */
function wordsAndPicture(pen: Pen, block: SheetBlock, photos: Photos, width: number, scale: Scale): Box {
  const picture = pictureBox(pen, block, photos, scale)
  if (!picture) return textBox(pen, block.parts, { width, scale })
  if (picture.wide) return stack([textBox(pen, block.parts, { width, scale }), picture.box], 5)
  const left = picture.width + gap
  return beside([
    { x: 0, box: picture.box },
    { x: left, box: textBox(pen, block.parts, { width: width - left, scale }) },
  ])
}

/** A block as it stands in a column of `width` points. */
export function card(pen: Pen, block: SheetBlock, photos: Photos, width: number, scale: Scale): Box {
  if (block.kind === 'Step') {
    const side = scale.own * 1.75
    const left = side + gap
    return beside([
      { x: 0, box: numberBox(pen, block.number ?? 0, side) },
      { x: left, box: wordsAndPicture(pen, block, photos, width - left, scale) },
    ])
  }
  const pad = 6
  const sign = shape(pen, block.kind === 'Warning' ? 'stop' : 'light-bulb', block.label, scale.own * 2.4)
  const left = sign.width + gap
  const row = beside([
    { x: 0, box: sign },
    { x: left, box: wordsAndPicture(pen, block, photos, width - 2 * pad - left, scale) },
  ])
  return framed(pen, row, { width, pad, line: block.kind === 'Warning' ? 2.2 : 0.6 })
}
