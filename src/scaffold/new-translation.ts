import { Document } from 'yaml'
import type { Entries } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { guideNamed, targetLanguage } from '../exchange/find.ts'
import { personNamed } from '../exchange/person.ts'
import { Refusal } from '../exchange/refusal.ts'

interface NewTranslation {
  slug: string
  code: string
  translator: string | undefined
}

/**
 * An empty translation, and a pattern to copy blocks from. A block without words is refused by the gate, so the file
 * starts with its front matter alone; every block counts as missing and shows the Vietnamese until it is written.
 */
export function newTranslation(entries: Entries, { slug, code, translator }: NewTranslation) {
  const guide = guideNamed(entries, slug)
  const { language } = targetLanguage(entries, code)
  const file = `guides/${slug}/${code}.mdx`
  if (entries.files.texts.has(file))
    throw new Refusal(`Đã có ${file}. Xem khối nào còn thiếu: npm run status -- --guide ${slug} --lang ${code}`)
  if (!guide.source) throw new Refusal(`Bài «${slug}» chưa có lời gốc đọc được. Xem lỗi: npm run check`)
  const front = new Document({
    keywords: [],
    origin: 'human',
    orthography: language.orthography ?? 'latin',
    translators: translator ? [personNamed(translator, '--translator')] : [],
    reviewers: [],
  })
  const { title, summary } = guide.source.front
  const pattern = [
    `title: ${title}`,
    `summary: ${summary}`,
    `of: { title: "${fingerprint(title)}", summary: "${fingerprint(summary)}" }`,
    ...guide.source.blocks.map((block) => {
      const words = guide
        .source!.text.slice(block.tag.end, block.end)
        .replace(/<\/\w+>$/, '')
        .trim()
      const alt = block.alt ? ` alt="${block.alt}"` : ''
      return `\n<${block.kind} id="${block.id}" of="${block.fingerprint}"${alt}>\n${words}\n</${block.kind}>`
    }),
  ].join('\n')
  return {
    files: new Map([[file, `---\n${front.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n`]]),
    pattern,
  }
}
