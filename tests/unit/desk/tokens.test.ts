import { describe, expect, it } from 'vitest'
import { keepTokensWhole, toShown, toWritten } from '../../../src/desk/tokens.ts'

const tags = { '<Hotline id="power" />': '1900 6769', '<Guide id="a#b" />': 'Bài khác' }

describe('components in a box', () => {
  it('are shown as what they give, and written back as they were', () => {
    const written = 'Hỏi <Hotline id="power"/>, xem <Guide id="a#b" />, <Service id="no" />.'
    const shown = 'Hỏi ‹1900 6769›, xem ‹Bài khác›, <Service id="no" />.'
    expect(toShown(written, tags)).toBe(shown)
    expect(toWritten(shown, tags)).toBe(written.replace('"power"/>', '"power" />'))
    expect(toWritten('‹lạ› ‹1900 676›', tags)).toBe('‹lạ› ‹1900 676›')
  })

  it.each([
    ['a ‹113› b', 'a ‹113 b', 'a  b', 2],
    ['a ‹113› b', 'a 113› b', 'a  b', 2],
    ['a ‹113› b', 'a ‹13› b', 'a  b', 2],
    ['a ‹113› b', 'a ‹1x13› b', 'a ‹113›x b', 8],
    ['a ‹113› b', 'a ‹11b', 'a b', 2],
    ['a ‹113› b', 'axy3› b', 'axy b', 3],
    ['‹113›‹114›', '‹11›‹114›', '‹114›', 0],
  ])('«%s» changed to «%s» leaves «%s»', (before, after, text, at) => {
    expect(keepTokensWhole(before, after)).toEqual({ text, at })
  })

  it.each([
    ['a ‹113› b', 'a ‹113›x b'],
    ['a ‹113› b', 'a x‹113› b'],
    ['a ‹113› b', 'a  b'],
    ['a ‹113› b', ''],
    ['a b', 'a ‹113› b'],
    ['‹113›', '‹113›'],
  ])('«%s» changed to «%s» breaks none', (before, after) => {
    expect(keepTokensWhole(before, after)).toBeUndefined()
  })

  it('are never broken, whatever is deleted or typed', () => {
    const before = 'ab‹113›c‹114›‹x y›d'
    for (let start = 0; start <= before.length; start++)
      for (let end = start; end <= before.length; end++)
        for (const typed of ['', 'z']) {
          const after = before.slice(0, start) + typed + before.slice(end)
          const text = keepTokensWhole(before, after)?.text ?? after
          expect(text.replace(/‹(?:113|114|x y)›/g, '')).not.toMatch(/[‹›1]/)
        }
  })
})
