import { describe, expect, it } from 'vitest'
import { eleventy } from '../../../../src/bench/peers/eleventy.ts'
import { hugo } from '../../../../src/bench/peers/hugo.ts'
import { markdown } from '../../../../src/bench/peers/markdown.ts'
import { samplePages } from '../../../../src/bench/peers/peer.ts'
import { sampleGuides, pictureFiles } from '../../../../src/bench/peers/sample-guides.ts'
import { starlight } from '../../../../src/bench/peers/starlight.ts'

const peers = [starlight, hugo, eleventy]
const [first, second] = sampleGuides('vi')

describe.each(peers)('the project of $name', (peer) => {
  const files = peer.files()
  const texts = [...files].filter(([path, content]) => path.endsWith('.md') && typeof content === 'string')

  it('has every guide in every language with all words, a picture a step, and a link to the second guide', () => {
    for (const { code, guide } of samplePages()) {
      const found = texts.filter(([path]) => path.endsWith(`/${guide.slug}.md`))
      expect(found).toHaveLength(4)
      const text = found.map(([, content]) => content as string).find((content) => content.includes(guide.warning))!
      for (const words of [guide.title, guide.summary, guide.need, ...guide.steps.map((step) => step.text)])
        expect(text, code).toContain(words)
      for (const { picture } of guide.steps) expect(text).toContain(picture)
      expect(text.match(/^## /gm)).toHaveLength(7)
    }
    const page = texts.find(
      ([path, content]) => path.endsWith(`${first!.slug}.md`) && String(content).includes(first!.title),
    )!
    expect(page[1]).toContain(`](/${second!.topic}/${second!.slug}/)`)
  })

  it('has all twelve pictures and exact versions', () => {
    const pictures = [...files.values()].flatMap((content) => (typeof content === 'string' ? [] : [content.picture]))
    expect(pictures.sort()).toEqual([...pictureFiles].sort())
    for (const version of Object.values(peer.packages)) expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

it('Markdown carries titles that hold quotes and colons', () => {
  const guide = { ...first!, title: 'Hỏi: "gì"?' }
  const dialect = { picture: (file: string) => `/x/${file}`, link: (slug: string) => `/${slug}`, warning: () => 'W' }
  const text = markdown(guide, 'vi', new Map(), dialect)
  expect(text).toMatch(/^---\ntitle: "Hỏi: \\"gì\\"\?"\n/)
  expect(text).toContain('\n\nW\n\n')
})
