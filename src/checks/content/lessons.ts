import type { Entries, GuideEntry, LessonEntry } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import { suggest, type ContentCheck } from './check.ts'

/** Spoken at a calm 120 syllables a minute, a card of this length takes three minutes. */
const MOST_SYLLABLES = 360

export const lessons: ContentCheck = {
  name: 'lessons',
  check: ({ entries }) => [
    ...sameNumber(entries.lessons),
    ...entries.lessons.flatMap((lesson) => guidesOf(lesson, entries.guides)),
  ],
}

const sameNumber = (all: Entries['lessons']): Finding[] =>
  all.flatMap(({ file, line, bones: { number } }, index) => {
    const first = all.findIndex(({ bones }) => bones.number === number)
    if (first === index) return []
    return [
      {
        rule: 'lesson-number',
        level: 'error',
        file,
        line: line(['number']),
        what: `buổi số ${number} đã là của ${all[first]!.file}`,
        why: 'hai buổi cùng số thì người dạy cầm nhầm tờ',
        fix: `đặt số khác, ví dụ «number: ${Math.max(...all.map(({ bones }) => bones.number)) + 1}»`,
      },
    ]
  })

function guidesOf({ slug, file, line, bones }: LessonEntry, guides: GuideEntry[]): Finding[] {
  return bones.guides.flatMap((name, index): Finding[] => {
    const at = { level: 'error', file, line: line(['guides', index]) } as const
    if (bones.guides.indexOf(name) !== index)
      return [
        {
          ...at,
          rule: 'lesson-guide-twice',
          what: `bài «${name}» có hai lần trong buổi «${slug}»`,
          why: 'một buổi dạy mỗi bài một lần; ôn lại thì người dạy tự mở',
          fix: 'xóa một lần',
        },
      ]
    const guide = guides.find((known) => known.slug === name)
    if (!guide) {
      const known = guides.map((other) => other.slug).filter((other) => !bones.guides.includes(other))
      const why = 'thẻ dạy và tờ in của buổi này sẽ thiếu một bài'
      return [{ ...at, rule: 'lesson-guide-unknown', what: `không có bài «${name}»`, why, fix: suggest(name, known) }]
    }
    return card(guide, at)
  })
}

/** A card is said in two to three minutes, and asks for at least one warning to be said back. */
function card({ slug, source }: GuideEntry, at: Pick<Finding, 'level' | 'file' | 'line'>): Finding[] {
  if (!source) return []
  const said = source.blocks.filter(({ kind }) => kind === 'Need' || kind === 'Warning')
  if (!said.some(({ kind }) => kind === 'Warning'))
    return [
      {
        ...at,
        rule: 'lesson-nothing-to-check',
        what: `bài «${slug}» không có lời dặn <Warning> nào`,
        why: 'cuối bài người dạy hỏi lại lời dặn để biết mọi người đã hiểu',
        fix: `thêm một <Warning> vào guides/${slug}, hoặc chọn bài khác`,
      },
    ]
  const syllables = [source.front.summary, ...said.map(({ words }) => words)].join(' ').split(/\s+/).length
  if (syllables <= MOST_SYLLABLES) return []
  return [
    {
      ...at,
      level: 'warning',
      rule: 'lesson-card-long',
      what: `thẻ dạy của bài «${slug}» có ${syllables} tiếng, đọc hết hơn ba phút`,
      why: 'người dạy nói lâu thì không còn giờ cho bà con làm thử',
      fix: `rút ngắn lời dặn và phần cần mang trong guides/${slug} còn ${MOST_SYLLABLES} tiếng`,
    },
  ]
}
