import type { GuideEntry } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import { suggest, type ContentCheck } from './check.ts'

export const references: ContentCheck = {
  name: 'references',
  check({ entries: { guides, topics, hotlines, services, places } }) {
    const known = {
      hotlines: new Set(Object.keys(hotlines)),
      services: new Set(Object.keys(services)),
      places: new Set(Object.keys(places)),
      related: new Set(guides.map(({ slug }) => slug)),
    }
    return guides.flatMap((guide) => [
      ...topicOf(guide, Object.keys(topics)),
      ...(['hotlines', 'services', 'places', 'related'] as const).flatMap((list) => named(guide, list, known[list])),
      ...linkedBlocks(guide, guides),
    ])
  },
}

const kinds = {
  hotlines: ['số điện thoại', 'facts/hotlines.yaml'],
  services: ['dịch vụ', 'facts/services.yaml'],
  places: ['nơi', 'facts/places.yaml'],
  related: ['bài', 'guides/'],
} as const

const topicOf = ({ file, line, bones: { topic } }: GuideEntry, known: string[]): Finding[] =>
  known.includes(topic)
    ? []
    : [
        {
          rule: 'topic-unknown',
          level: 'error',
          file,
          line: line(['topic']),
          what: `chưa có chủ đề «${topic}»`,
          why: 'bài không thuộc chủ đề nào thì không ai tìm thấy từ trang đầu',
          fix: `${suggest(topic, known)} Chủ đề mới thì thêm vào topics.yaml`,
        },
      ]

function named({ slug, file, line, bones }: GuideEntry, list: keyof typeof kinds, known: ReadonlySet<string>): Finding[] {
  const [kind, place] = kinds[list]
  return bones[list].flatMap((name, index): Finding[] => {
    const isOther = list !== 'related' || name !== slug
    if (isOther && bones[list].indexOf(name) === index && known.has(name)) return []
    const at = { level: 'error', file, line: line([list, index]) } as const
    const rule = `${list}-unknown`
    if (bones[list].indexOf(name) !== index)
      return [
        {
          ...at,
          rule: `${list}-twice`,
          what: `«${name}» có hai lần trong ${list}`,
          why: 'hai nút giống nhau trên một trang làm người đọc lúng túng',
          fix: 'xóa một lần',
        },
      ]
    if (name === slug)
      return [
        { ...at, rule, what: 'bài tự nhắc đến chính nó', why: 'liên kết này không đưa đi đâu cả', fix: 'xóa tên bài này khỏi related' },
      ]
    return [
      {
        ...at,
        rule,
        what: `không có ${kind} «${name}» trong ${place}`,
        why: 'tên sai thì nút gọi hay liên kết biến mất khỏi trang',
        fix: suggest(name, [...known].filter((other) => list !== 'related' || other !== slug)),
      },
    ]
  })
}

/** `<Guide id="pay-bill#read-name" />` must lead to a block that is there. Translations carry the same tags as their source. */
const linkedBlocks = ({ source }: GuideEntry, guides: GuideEntry[]): Finding[] =>
  (source?.blocks ?? []).flatMap(({ words, line }) =>
    [...words.matchAll(/<Guide id="([^"#]+)#([^"]+)"\/>/g)].flatMap(([, slug, id]): Finding[] => {
      const blocks = guides.find((guide) => guide.slug === slug)?.source?.blocks.map((block) => block.id)
      if (!blocks || blocks.includes(id!)) return []
      return [
        {
          rule: 'linked-block-unknown',
          level: 'error',
          file: source!.file,
          line,
          what: `bài «${slug}» không có khối «${id}»`,
          why: 'người đọc bấm vào sẽ không đến đúng chỗ',
          fix: suggest(id!, blocks),
        },
      ]
    }),
  )
