import type { Dated } from '../../catalogue/due-dates.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusDue from './StatusDue.astro'

const fact: Dated = {
  ...{ kind: 'hotlines', id: 'mau', name: 'Số mẫu', file: 'facts/hotlines.yaml', line: 10, source: undefined },
  ...{ reviewBy: '2026-11-20', left: -2 },
}
const guide: Dated = { ...fact, kind: 'guides', name: 'Bài mẫu', file: 'guides/mau/guide.yaml', line: 12 }

export const examples: Example<typeof StatusDue>[] = [
  {
    name: 'all',
    caption: 'Quá hạn, hạn hôm nay, sắp đến hạn',
    props: {
      due: [fact, { ...guide, reviewBy: '2026-11-22', left: 0 }, { ...guide, reviewBy: '2026-12-01', left: 9 }],
    },
  },
  { name: 'long', caption: 'Danh sách dài chỉ hiện phần đầu', props: { due: [fact, guide], most: 1 } },
]
