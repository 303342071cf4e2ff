import { colours } from './colours.ts'
import { svgText } from './svg-text.ts'
import { wrap, type Run } from './text-lines.ts'

/** A piece of a tall picture: its height is known before its place is. */
export interface Part {
  height: number
  draw: (x: number, y: number) => string
}

export const space = (height: number): Part => ({ height, draw: () => '' })

/** Parts one below the other. */
export const stack = (...parts: Part[]): Part => ({
  height: parts.reduce((sum, { height }) => sum + height, 0),
  draw(x, y) {
    let at = y
    return parts
      .map((part) => {
        const drawn = part.draw(x, at)
        at += part.height
        return drawn
      })
      .join('')
  },
})

/** Two parts side by side, their tops level; `left` is the room of the first. */
export const beside = (first: Part, left: number, second: Part): Part => ({
  height: Math.max(first.height, second.height),
  draw: (x, y) => first.draw(x, y) + second.draw(x + left, y),
})

interface Type {
  size: number
  width: number
  fill?: string
}

/** Half a strip's pixel is a phone's: 38 is read as 19. */
export const leadingOf = (size: number) => Math.round(size * 1.34)

export function text(runs: Run[], { size, width, fill = colours.ink }: Type): Part {
  const lines = wrap(runs, { size, width })
  const leading = leadingOf(size)
  return {
    height: lines.length * leading,
    draw: (x, y) => svgText(lines, { x, y: Math.round(y + leading * 0.74), size, leading, fill }),
  }
}

export const plain = (words: string): Run[] => [{ text: words, bold: false }]
export const bold = (words: string): Run[] => [{ text: words, bold: true }]

/** Paragraphs with a little room between them. */
export const paragraphs = (all: Run[][], type: Type): Part =>
  stack(...all.flatMap((runs, index) => [...(index ? [space(12)] : []), text(runs, type)]))

interface Box {
  width: number
  padding: number
  fill: string
  /** Colour of a frame, or of a bar on the left. */
  frame?: string
  bar?: string
  radius?: number
}

/**
 * A JPEG pays for an edge that crosses its blocks of 16 pixels, and next to nothing for one that lies between them: all grounds
 * begin and end there, which saves an eighth of a strip.
 */
export const onGrid = (height: number) => Math.ceil(height / 16) * 16

/** A part on a coloured ground with round corners. */
export const boxed = (inner: Part, { width, padding, fill, frame, bar, radius = 28 }: Box): Part => {
  const height = onGrid(inner.height + 2 * padding)
  return {
    height,
    draw: (x, y) => {
      const rect = (at: number, edge: number, wide: number, colour: string) =>
        `<rect x="${x + at}" y="${y + edge}" width="${wide}" height="${height - 2 * edge}" rx="${radius - edge}" fill="${colour}"/>`
      const edge = frame ? 5 : 0
      const left = bar ? 16 : edge
      return (
        (frame ? rect(0, 0, width, frame) : '') +
        (bar ? rect(0, 0, 80, bar) : '') +
        rect(left, edge, width - left - edge, fill) +
        inner.draw(x + padding, y + padding)
      )
    },
  }
}
