import type { Example } from '../../gallery/example.ts'
import type Pages from './Pages.astro'

export const examples: Example<typeof Pages>[] = [
  { name: 'first', caption: 'Danh sách dài: trang thứ nhất', props: { list: '/vi/search/', page: 1, pages: 3 } },
  {
    name: 'many',
    caption: 'Rất nhiều trang, ở một trang giữa, tiếng khác',
    language: 'hmn',
    props: { list: '/hmn/search/', page: 7, pages: 23 },
  },
]
