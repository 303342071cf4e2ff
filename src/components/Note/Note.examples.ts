import type { Example } from '../../gallery/example.ts'
import type Note from './Note.astro'

export const examples: Example<typeof Note>[] = [
  { name: 'source', caption: 'Điều nên biết', props: { id: 'tip' } },
  { name: 'missing', caption: 'Chưa dịch: hiện tiếng Việt', language: 'hmn', props: { id: 'tip' } },
]
