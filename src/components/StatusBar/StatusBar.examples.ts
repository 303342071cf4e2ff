import type { Example } from '../../gallery/example.ts'
import type StatusBar from './StatusBar.astro'

export const examples: Example<typeof StatusBar>[] = [
  {
    name: 'mixed',
    caption: 'Một thứ tiếng có đủ bốn trạng thái',
    props: { totals: { total: 100, reviewed: 40, draft: 30, stale: 10, missing: 20, percent: 40 } },
  },
  {
    name: 'empty',
    caption: 'Thư viện chưa có bài nào',
    props: { totals: { total: 0, reviewed: 0, draft: 0, stale: 0, missing: 0, percent: 0 } },
  },
]
