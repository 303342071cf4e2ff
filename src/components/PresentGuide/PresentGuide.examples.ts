import type { Example } from '../../gallery/example.ts'
import type PresentGuide from './PresentGuide.astro'

export const examples: Example<typeof PresentGuide>[] = [
  { name: 'source', caption: 'Tên bài khác, không bấm được', within: 'sentence', props: { id: 'sample' } },
  {
    name: 'missing',
    caption: 'Bài kia chưa dịch: tên tiếng Việt',
    language: 'hmn',
    within: 'sentence',
    props: { id: 'overdue#open' },
  },
]
