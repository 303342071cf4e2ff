import { Document } from 'yaml'
import type { Entries } from '../catalogue/entries.ts'
import { normalise } from '../catalogue/fingerprint.ts'
import { gateOptions } from '../catalogue/gate-options.ts'
import { suggest } from '../checks/content/check.ts'
import { Refusal } from '../exchange/refusal.ts'
import { gateMdx } from '../gate/mdx.ts'
import { id, words as wordsSchema } from '../schemas/shared.ts'
import { suggestSlug } from './suggest-name.ts'

/** Stands in every sentence that the scaffold writes; a check refuses to publish it. */
export const sampleMark = 'Viết ở đây:'

interface NewGuide {
  slug: string
  topic: string
  title: string
  today: string
}

/** What is wrong with one answer of an editor, and what to write instead; undefined when it can be used. */
export const guideProblems = {
  slug({ files }: Entries, slug: string): string | undefined {
    if (!id.safeParse(slug).success) {
      const better = suggestSlug(slug)
      const length = slug.length > 41 ? ', nhiều nhất 41 chữ' : ''
      return `Tên «${slug}» không dùng được: tên chỉ gồm chữ thường không dấu, số và gạch nối${length}. ${better ? `Có phải «${better}» không?` : 'Ví dụ: pay-electricity-bill'}`
    }
    return [...files.texts.keys(), ...files.binaries.keys()].some((file) => file.startsWith(`guides/${slug}/`))
      ? `Đã có bài «${slug}». Chọn tên khác, hoặc sửa bài đó trong guides/${slug}/`
      : undefined
  },
  topic({ topics }: Entries, topic: string): string | undefined {
    return Object.hasOwn(topics, topic)
      ? undefined
      : `Chưa có chủ đề «${topic}»: ${suggest(topic, Object.keys(topics))} Chủ đề mới thì thêm vào topics.yaml`
  },
  title(title: string): string | undefined {
    if (!title.trim()) return 'Thiếu tên bài bằng tiếng Việt (--title).'
    return wordsSchema.max(80).safeParse(title).success
      ? undefined
      : `Tên bài dài ${title.trim().length} chữ, nhiều nhất 80: viết ngắn lại`
  },
}

/** A guide to begin with: bones with three drawn steps, and words to be replaced. Texts by path in the content folder. */
export function newGuide(entries: Entries, { slug, topic, title, today }: NewGuide): Map<string, string> {
  const problems = [guideProblems.slug(entries, slug), guideProblems.topic(entries, topic), guideProblems.title(title)]
  const found = problems.filter((problem) => problem !== undefined)
  if (found.length) throw new Refusal(found.join('\n'))
  const source = [...entries.languages.values()].find(({ language }) => language.source)?.folder ?? 'vi'
  const number = Math.max(0, ...entries.guides.map(({ bones }) => bones.number)) + 1
  const file = `guides/${slug}/${source}.mdx`
  const text = words(normalise(title))
  const refused = gateMdx(text, file, gateOptions(entries, source)).filter(({ level }) => level === 'error')
  if (refused.length) throw new Refusal(refused.map(({ what, fix }) => `Tên bài: ${what}. ${fix}`).join('\n'))
  return new Map([
    [`guides/${slug}/guide.yaml`, bones(number, topic, today)],
    [file, text],
  ])
}

/** `2026-11-22` → `2027-11-22` */
const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`

const bones = (number: number, topic: string, today: string) => `number: ${number}
topic: ${topic}
unfinished: true             # bài đang viết, chưa lên trang; viết xong thì xóa dòng này
steps:
  - id: open-app
    picture: { phone: { rows: [{ icons: [phone-call, envelope, camera], press: 2 }] } }
  - id: read-screen
    picture: { phone: { title: Màn hình, rows: [{ text: Việc cần làm, press: true }] } }
  - id: finish
    picture: { scene: { items: [person, tick] } }
# blocks:                    # hình và sự thật của Warning, Note, Need
#   stop-here: { facts: [F62], picture: { scene: { items: [stop] } } }
hotlines: []
related: []
published: ${today}
revised: ${today}
checked: ${today}
reviewBy: ${nextYear(today)}
# sources:                   # mỗi điều nói chắc ở trên (facts: [F62]) cần một nguồn
#   F62: { title: Tên nguồn, url: "https://…", confidence: V, date: "${today.slice(0, 4)}" }
`

const words = (title: string) => `---
${new Document({ title, summary: `${sampleMark} một câu nói bài này giúp được gì.` }).toString({ lineWidth: 0 })}keywords: []
origin: human
authors: []
---

<Need id="what-you-need">
${sampleMark} cần chuẩn bị gì, mất bao nhiêu tiền.
</Need>

<Step id="open-app">
${sampleMark} việc đầu tiên, tô đậm **chỗ bấm**.
</Step>

<Step id="read-screen">
${sampleMark} việc thứ hai, một việc một bước.
</Step>

<Warning id="stop-here">
${sampleMark} khi nào phải **dừng lại**.
</Warning>

<Step id="finish">
${sampleMark} làm sao biết là đã xong.
</Step>
`
