import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompress, constants } from 'node:zlib'

const compress = promisify(brotliCompress)
const decompress = promisify(brotliDecompress)

/** Bytes of a text as a good host sends it: brotli, quality 11. */
export async function brotliSize(text: string | Buffer): Promise<number> {
  const bytes = Buffer.from(text)
  const compressed = await compress(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
  return compressed.length
}

/** Bytes on the wire of a file: those of the `.br` beside it if that really holds this file, else compressed here. */
export async function sizeOnWire(path: string, bytes?: Buffer): Promise<number> {
  const own = bytes ?? (await readFile(path))
  const beside = await readFile(`${path}.br`).catch(() => undefined)
  const inside = beside && (await decompress(beside).catch(() => undefined))
  return beside && inside?.equals(own) ? beside.length : brotliSize(own)
}

const css = /<style[^>]*>[^]*?<\/style>/g
const data = /<script type="application\/ld\+json"[^>]*>[^]*?<\/script>/g
const drawing = /<svg class="p [^]*?<\/svg>/g
const sprite = /<svg class="sym"[^]*?<\/svg>/g
const symbol = /<symbol id="s-([a-z0-9-]+)"[^]*?<\/symbol>/g

export interface Parts {
  css: number
  pictures: number
  data: number
  words: number
}

/** Share of each part in a page of `whole` compressed bytes: what the page would lose without it; `words` is the rest. `pictures` is drawings and sprite. */
export async function partsOf(html: string, whole: number): Promise<Parts> {
  const share = async (...parts: RegExp[]) =>
    whole - (await brotliSize(parts.reduce((left, part) => left.replace(part, ''), html)))
  const parts = { css: await share(css), pictures: await share(drawing, sprite), data: await share(data) }
  return { ...parts, words: whole - parts.css - parts.pictures - parts.data }
}

/** How many drawings a page of `whole` compressed bytes has, and their share of it: they themselves and the shapes that nothing else on the page uses. */
export async function weighDrawings(html: string, whole: number): Promise<{ count: number; bytes: number }> {
  const count = html.match(drawing)?.length ?? 0
  if (!count) return { count, bytes: 0 }
  const rest = html.replace(drawing, '')
  const without = rest.replace(symbol, (found, name: string) => (rest.includes(`"#s-${name}"`) ? found : ''))
  return { count, bytes: whole - (await brotliSize(without)) }
}
