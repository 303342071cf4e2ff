import { inflateSync } from 'node:zlib'

const objectsOf = (bytes: Buffer) =>
  new Map(
    [...bytes.toString('latin1').matchAll(/(?<=\n)(\d+) 0 obj\n([^]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  )

function streamOf(body: string) {
  const data = /stream\n([^]*)\nendstream/.exec(body)?.[1]
  if (data === undefined) return ''
  const bytes = Buffer.from(data, 'latin1')
  return (body.includes('/FlateDecode') ? inflateSync(bytes) : bytes).toString('latin1')
}

/** Glyph numbers → letters, from a font's ToUnicode table. */
const lettersOf = (table: string) =>
  /\[(<[^]*>)\]/
    .exec(table)![1]!
    .split('> <')
    .map((codes) =>
      codes
        .replace(/[<>]/g, '')
        .split(' ')
        .filter(Boolean)
        .map((code) => String.fromCharCode(Number.parseInt(code, 16)))
        .join(''),
    )

/** What another program finds in a PDF of ours: pages, the text in the order of drawing, and how it is drawn. */
export function readPdf(bytes: Buffer) {
  const objects = objectsOf(bytes)
  const all = bytes.toString('latin1')
  const fonts = new Map(
    [...all.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => {
      const table = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!)!)![1]!
      return [name!, lettersOf(streamOf(objects.get(table)!))]
    }),
  )
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body))
  const drawing = pages.map((page) => streamOf(objects.get(/\/Contents (\d+) 0 R/.exec(page)![1]!)!)).join('\n')
  let font: string[] = []
  let text = ''
  for (const [, name, glyphs] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name)!
    else
      for (const [, hex] of glyphs!.matchAll(/<([0-9a-f]+)>/g))
        for (const [glyph] of hex!.matchAll(/.{4}/g)) text += font[Number.parseInt(glyph, 16)] || '\uFFFD'
    if (!name) text += ' '
  }
  return {
    pages: pages.length,
    text: text.normalize('NFC').replace(/\s+/g, ' '),
    /** Sizes of letters in points, smallest first; those inside drawings are scaled. */
    sizes: [...new Set([...drawing.matchAll(/ ([\d.]+) Tf/g)].map(([, size]) => Number(size)))].sort((a, b) => a - b),
    colors: [
      ...new Set([...drawing.matchAll(/([\d.]+ [\d.]+ [\d.]+) (?:rg|RG|scn|SCN)\b/g)].map(([, color]) => color!)),
    ],
    images: (all.match(/\/Subtype \/Image/g) ?? []).length,
    info: all,
  }
}

/** Without spaces, for what may be broken into lines. */
export const squeezed = (text: string) => text.normalize('NFC').replace(/\s/g, '')
