declare module 'fontkit' {
  /** What we use of a font: lengths are in units of the em. */
  export interface Font {
    unitsPerEm: number
    getName(key: 'license'): string | null
    hasGlyphForCodePoint(point: number): boolean
    layout(text: string): {
      advanceWidth: number
      glyphs: { path: { toSVG(): string } }[]
      positions: { xAdvance: number; xOffset: number; yOffset: number }[]
    }
  }
  export function openSync(file: string): Font
}
