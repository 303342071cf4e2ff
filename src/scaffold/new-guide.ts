import { Document } from 'yaml'
import type { Entries } from '../catalogue/entries.ts'
import { suggest } from '../checks/content/check.ts'
import { Refusal } from '../exchange/refusal.ts'
import { id } from '../schemas/shared.ts'

/** Stands in every sentence that the scaffold writes; a check refuses to publish it. */
export const sampleMark = 'Viết ở đây:'

interface NewGuide {
  slug: string
  topic: string
  title: string
  today: string
}

/** A guide to begin with: bones with three drawn steps, and words to be replaced. Texts by path in the content folder. */
export function newGuide(entries: Entries, { slug, topic, title, today }: NewGuide): Map<string, string> {
  const valid = id.safeParse(slug)
  if (!valid.success)
    throw new Refusal(`Tên «${slug}» không dùng được: ${valid.error.issues[0]?.message}. Ví dụ: pay-electricity-bill`)
  if ([...entries.files.texts.keys()].some((file) => file.startsWith(`guides/${slug}/`)))
    throw new Refusal(`Đã có bài «${slug}». Chọn tên khác, hoặc sửa bài đó trong guides/${slug}/`)
  const topics = Object.keys(entries.topics)
  if (!topics.includes(topic))
    throw new Refusal(`Chưa có chủ đề «${topic}»: ${suggest(topic, topics)} Chủ đề mới thì thêm vào topics.yaml`)
  if (!title.trim()) throw new Refusal('Thiếu tên bài: thêm --title "Tên bài bằng tiếng Việt".')
  const source = [...entries.languages.values()].find(({ language }) => language.source)?.folder ?? 'vi'
  const number = Math.max(0, ...entries.guides.map(({ bones }) => bones.number)) + 1
  return new Map([
    [`guides/${slug}/guide.yaml`, bones(number, topic, today)],
    [`guides/${slug}/${source}.mdx`, words(title.normalize('NFC').trim())],
  ])
}

/** `2026-11-22` → `2027-11-22` */
const nextYear = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4).replace('-02-29', '-02-28')}`

const bones = (number: number, topic: string, today: string) => `number: ${number}
topic: ${topic}
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
