import { describe, expect, it } from 'vitest'
import { withFileSizes } from '../../../src/outputs/file-sizes.ts'
import { fillSizes, sizeText } from '../../../src/share/file-sizes.ts'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tempFolder } from '../serve/temp-folder.ts'

it.each([
  [0, '1 KB'],
  [1, '1 KB'],
  [1499, '1 KB'],
  [34_567, '35 KB'],
  [99_499, '99 KB'],
  [99_500, '0,1 MB'],
  [270_000, '0,3 MB'],
  [1_960_000, '2,0 MB'],
])('%i bytes are told as people buy data: %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text)
})

describe('places for sizes in a page', () => {
  const sizeOf = (file: string) => ({ 'a.pdf': 35_000, '/b.txt': 2900 })[file]

  it('are filled, whatever else the element says, and filled again alike', () => {
    const page =
      '<a href="a.pdf">A<small class="s" data-file="a.pdf" lang="vi"></small></a><small data-file="/b.txt"></small>'
    const once = fillSizes(page, sizeOf)
    expect(once).toBe(page.replace('lang="vi">', 'lang="vi">35 KB').replace('b.txt">', 'b.txt">3 KB'))
    expect(fillSizes(once, sizeOf)).toBe(once)
  })

  it('are no others: words that speak of them and other small print stay', () => {
    const page = '<p>&lt;small data-file="x"&gt;</p><small>data-file="x"</small><p data-file="x"></p>'
    expect(fillSizes(page, sizeOf)).toBe(page)
  })

  it('name files that are there', () => {
    const page = '<small data-file="a.pdf"></small><small data-file="c.jpg"></small><small data-file="d.jpg"></small>'
    expect(() => fillSizes(page, sizeOf)).toThrow('no such file: c.jpg, d.jpg')
  })
})

describe('sizes in a site', () => {
  const site = (name: string) =>
    tempFolder({
      'vi/share/index.html': `<small data-file="${name}"></small>`,
      'vi/share/pay-vi.pdf': Buffer.alloc(61_234),
      'vi/index.html': '<p>nothing</p>',
    })
  const page = 'vi/share/index.html'
  const run = async (name: string, settings = { media: true }) => {
    const dist = await site(name)
    return withFileSizes(dist, settings)(page, await readFile(join(dist, page), 'utf8'))
  }

  it.each(['pay-vi.pdf', '../share/pay-vi.pdf', '/vi/share/pay-vi.pdf'])('are found by %s', async (name) => {
    await expect(run(name)).resolves.toContain('>61 KB<')
  })

  it.each(['pay-hmn.pdf', '../../../outside.pdf', '/vi/share'])(
    'fail the build, with the page, for %s',
    async (name) => {
      await expect(run(name)).rejects.toThrow(`vi/share/index.html: no such file: ${name}`)
    },
  )

  it('are not asked for in a build without media', async () => {
    await expect(run('pay-hmn.pdf', { media: false })).resolves.toContain('data-file="pay-hmn.pdf"')
  })
})
