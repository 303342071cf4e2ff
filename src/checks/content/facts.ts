import type { GuideEntry } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import { suggest, type ContentCheck } from './check.ts'

export const facts: ContentCheck = {
  name: 'facts',
  check: ({ entries: { guides } }) => guides.flatMap((guide) => [...sourced(guide), ...sources(guide)]),
}

interface Naming {
  fact: string
  block: string
  path: (string | number)[]
}

const namings = ({ bones }: GuideEntry): Naming[] => [
  ...bones.steps.flatMap(({ id, facts: named = [] }, step) =>
    named.map((fact, index) => ({ fact, block: id, path: ['steps', step, 'facts', index] })),
  ),
  ...Object.entries(bones.blocks).flatMap(([id, { facts: named = [] }]) =>
    named.map((fact, index) => ({ fact, block: id, path: ['blocks', id, 'facts', index] })),
  ),
]

const sourced = (guide: GuideEntry): Finding[] =>
  namings(guide)
    .filter(({ fact }) => !Object.hasOwn(guide.bones.sources, fact))
    .map(({ fact, block, path }) => ({
      rule: 'fact-without-source',
      level: 'error',
      file: guide.file,
      line: guide.line(path),
      what: `«${block}» dựa vào ${fact}, mà ${fact} không có trong sources`,
      why: 'điều không có nguồn thì không ai kiểm lại được khi quy định thay đổi',
      fix: `${suggest(fact, Object.keys(guide.bones.sources))} Không thì thêm ${fact} vào sources: title, url, confidence, date`,
    }))

const sources = (guide: GuideEntry): Finding[] =>
  Object.entries(guide.bones.sources).flatMap(([fact, { confidence, title }]): Finding[] => {
    const users = namings(guide)
      .filter((naming) => naming.fact === fact)
      .map(({ block }) => `«${block}»`)
    const at = { file: guide.file } as const
    if (users.length === 0)
      return [
        {
          ...at,
          rule: 'source-unused',
          level: 'warning',
          line: guide.line(['sources', fact]),
          what: `không khối nào dựa vào nguồn ${fact} (${title})`,
          why: 'trang sẽ dẫn một nguồn không nói gì về bài này',
          fix: `ghi «facts: [${fact}]» ở bước dùng đến nó, hoặc xóa nguồn này`,
        },
      ]
    if (confidence === 'V') return []
    return [
      {
        ...at,
        rule: 'fact-unproven',
        level: 'error',
        line: guide.line(['sources', fact, 'confidence']),
        what: `${fact} chỉ có độ tin «${confidence}», mà ${users.join(', ')} dựa vào nó`,
        why: 'bà con làm theo từng chữ; điều chưa chắc thì không được viết như điều chắc',
        fix: 'tìm nguồn đọc được tận nơi (confidence: V), hoặc bỏ ý này khỏi lời của khối đó',
      },
    ]
  })
