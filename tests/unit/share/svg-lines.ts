import { load } from 'cheerio'
import { widthOf } from '../../../src/share/fonts.ts'

/** The lines of text of a picture, with where they begin and end. */
export function svgLines(svg: string) {
  const $ = load(svg, { xml: true })
  return $('g[font-size] > text')
    .toArray()
    .map((text) => {
      const size = Number($(text).parent().attr('font-size'))
      const width = $(text)
        .contents()
        .toArray()
        .reduce((sum, part) => sum + widthOf($(part).text(), size, part.type === 'tag' ? 700 : 400), 0)
      const left = Number($(text).attr('x'))
      return { words: $(text).text(), size, left, right: left + width, y: Number($(text).attr('y')) }
    })
}
