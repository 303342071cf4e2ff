import type { Example } from '../../gallery/example.ts'
import type Guide from './Guide.astro'

export const examples: Example<typeof Guide>[] = [
  { name: 'whole', caption: 'Nhắc đến một bài', within: 'sentence', props: { id: 'sample' } },
  { name: 'block', caption: 'Nhắc đến một bước của bài khác', within: 'sentence', props: { id: 'sample#draft' } },
  {
    name: 'missing',
    caption: 'Bài kia chưa dịch: hiện tên tiếng Việt',
    language: 'hmn',
    within: 'sentence',
    props: { id: 'overdue' },
  },
]
