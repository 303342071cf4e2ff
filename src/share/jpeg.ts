import sharp from 'sharp'
import { proveFont } from './font-proof.ts'

export interface Try {
  quality: number
  /** Part of the SVG's own size; 1 without it. */
  scale?: number
}

interface Limits {
  most: number
  /** Best first. */
  tries: Try[]
  /** A seventh smaller, for three times the work. */
  thorough?: boolean
}

/**
 * An SVG as JPEG by the first of the tries that costs at most `most` bytes; throws when even the last one is larger, or when
 * the font is not there. Progressive: in a chat it is seen at once, then sharpens.
 */
export async function drawJpeg(svg: string, { most, tries, thorough = false }: Limits): Promise<Buffer> {
  await proveFont()
  for (const { quality, scale = 1 } of tries) {
    // Nearly always the first try fits, so nothing is kept for a second.
    const bytes = await sharp(Buffer.from(svg), { density: 72 * scale })
      .flatten({ background: '#fff' })
      .jpeg({ quality, progressive: true, trellisQuantisation: thorough })
      .toBuffer()
    if (bytes.length <= most) return bytes
  }
  throw new Error(`no try of ${tries.length} makes a picture of at most ${most} bytes: ${svg.slice(0, 200)}`)
}
