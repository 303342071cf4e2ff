import type { GuideEntry } from '../../catalogue/entries.ts'
import { attribute } from '../../catalogue/words.ts'
import { walk } from '../../gate/node.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

/** Shared facts need full confidence. Every hotline is on the help page and every place in the search, so all of them count as used. */
export const trust: ContentCheck = {
  name: 'trust',
  check({ entries: { guides, hotlines, services, places, lines } }) {
    const users = servicesInUse(guides)
    const shared = { hotlines, services, places }
    return (Object.keys(shared) as (keyof typeof shared)[]).flatMap((kind) =>
      Object.entries(shared[kind]).flatMap(([id, { confidence }]): Finding[] => {
        const user = kind === 'services' ? users.get(id) : true
        if (confidence === 'V' || !user) return []
        const file = `facts/${kind}.yaml`
        return [
          {
            rule: 'fact-unproven',
            level: 'error',
            file,
            line: lines.get(file)!([id, 'confidence']),
            what: `«${id}» chỉ có độ tin «${confidence}»${user === true ? '' : `, mà ${user} dùng nó`}`,
            why: 'một số điện thoại hay địa chỉ sai dẫn bà con đến kẻ lừa đảo',
            fix: 'tìm nguồn đọc được tận nơi (confidence: V), hoặc xóa mục này',
          },
        ]
      }),
    )
  },
}

/** Service id → a file that uses it. */
function servicesInUse(guides: GuideEntry[]) {
  const users = new Map<string, string>()
  for (const { file, bones, source } of guides) {
    for (const id of bones.services) users.set(id, file)
    for (const node of walk(source?.root.children ?? []))
      if (node.name === 'Service') users.set(attribute(node, 'id') ?? '', source!.file)
  }
  return users
}
