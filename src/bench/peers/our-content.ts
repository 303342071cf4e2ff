import { readFileSync } from 'node:fs'
import { stringify } from 'yaml'
import { fingerprint } from '../../catalogue/fingerprint.ts'
import { ourDrawings } from './our-drawings.ts'
import type { Content, Files } from './project.ts'
import { sampleLibrary, type SampleGuide } from './sample-guides.ts'
import { codes } from './sample-words.ts'

/** The same guides with drawings of our own shapes, or with the very pictures that the others have. */
export type OurPictures = 'drawings' | 'photos'

/** The day of the sample library, so that nothing in it is ever overdue. */
export const SAMPLE_DAY = '2026-11-22'

const languages = new URL('../../../content/languages/', import.meta.url)
const orthographies: Record<string, string> = { hmn: 'rpa', ium: 'iums', tyz: 'tn1961' }

const bones = ({ topic, steps, links }: SampleGuide, number: number, pictures: OurPictures) => ({
  number: number + 1,
  topic,
  steps: steps.map(({ picture }, at) => ({
    id: `step-${at + 1}`,
    picture: pictures === 'photos' ? { photo: picture } : ourDrawings[picture]!,
  })),
  related: links,
  published: SAMPLE_DAY,
  revised: SAMPLE_DAY,
  checked: SAMPLE_DAY,
  reviewBy: '2099-11-22',
})

const blocksOf = ({ need, steps, warning }: SampleGuide) => [
  { tag: 'Need', id: 'need', alt: undefined, words: need },
  ...steps.map(({ head, text, alt }, at) => ({
    tag: 'Step',
    id: `step-${at + 1}`,
    alt,
    words: `**${head}.** ${text}`,
  })),
  { tag: 'Warning', id: 'warning', alt: undefined, words: warning },
]
type Block = ReturnType<typeof blocksOf>[number]

/** As the library counts it: emphasis is no part of the words, the text that stands for the picture is. */
const printOf = ({ words, alt }: Block) => fingerprint(words.replaceAll('**', '') + (alt ? ` [alt: ${alt}]` : ''))

const writeBlock = ({ tag, id, alt, words }: Block, of?: string) =>
  `<${tag} id="${id}"${of ? ` of="${of}"` : ''}${alt ? ` alt="${alt}"` : ''}>\n${words}\n</${tag}>\n`

const inFrontOf = (matter: object, blocks: string[]) => `---\n${stringify(matter)}---\n\n${blocks.join('\n')}`

/** A guide in the source language, or as a draft made from `source`. */
function guideText(guide: SampleGuide, code: string, source?: SampleGuide): string {
  const { title, summary } = guide
  const matter = { title, summary, keywords: [title], origin: 'machine' }
  const blocks = blocksOf(guide)
  if (!source)
    return inFrontOf(
      { ...matter, authors: [] },
      blocks.map((block) => writeBlock(block)),
    )
  const prints = blocksOf(source).map(printOf)
  const of = { title: fingerprint(source.title), summary: fingerprint(source.summary) }
  return inFrontOf(
    { ...matter, orthography: orthographies[code], translators: [], reviewers: [], of },
    blocks.map((block, at) => writeBlock(block, prints[at])),
  )
}

const topics = {
  phone: { pictogram: 'mobile-phone', color: 'blue' },
  pay: { pictogram: 'qr', color: 'green' },
  online: { pictogram: 'stamp', color: 'purple' },
  crops: { pictogram: 'sheaf-of-rice', color: 'teal' },
}
const topicWords = {
  'topic.phone': { words: 'Điện thoại' },
  'topic.pay': { words: 'Trả tiền' },
  'topic.online': { words: 'Thủ tục' },
  'topic.crops': { words: 'Mùa vụ' },
}

/** A content folder of ours with the sample guides: what `CONTENT_DIR` may name. Its languages are those of this library. */
export function ourFiles(kind: OurPictures): Files {
  const files = new Map<string, Content>([
    ['topics.yaml', stringify(topics)],
    ['languages/vi/words.yaml', stringify(topicWords)],
  ])
  for (const path of codes.flatMap((code) => [`${code}/language.yaml`, `${code}/ui.yaml`]))
    files.set(`languages/${path}`, readFileSync(new URL(path, languages), 'utf8'))
  const [source, ...translations] = sampleLibrary()
  for (const [number, guide] of source!.guides.entries()) {
    const folder = `guides/${guide.slug}`
    files.set(`${folder}/guide.yaml`, stringify(bones(guide, number, kind)))
    files.set(`${folder}/vi.mdx`, guideText(guide, 'vi'))
    for (const { code, guides } of translations)
      files.set(`${folder}/${code}.mdx`, guideText(guides[number]!, code, guide))
    if (kind === 'photos')
      for (const { picture } of guide.steps) files.set(`${folder}/pictures/${picture}`, { picture })
  }
  return files
}
