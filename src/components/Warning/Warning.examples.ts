import type { Example } from '../../gallery/example.ts'
import type Warning from './Warning.astro'

export const examples: Example<typeof Warning>[] = [
  {
    name: 'drawn',
    caption: 'Chỗ phải cẩn thận, có hình vẽ được tả bằng lời',
    props: { id: 'stop', alt: 'Dấu dừng và tiền' },
  },
  { name: 'missing', caption: 'Chưa dịch: hiện tiếng Việt', language: 'hmn', props: { id: 'stop' } },
]
