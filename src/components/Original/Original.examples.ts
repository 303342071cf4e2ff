import type { Example } from '../../gallery/example.ts'
import type Original from './Original.astro'

export const examples: Example<typeof Original>[] = [
  { name: 'beside', caption: 'Câu tiếng Việt dưới câu dịch', language: 'hmn', words: '<p>Mở tin nhắn.</p>', props: {} },
]
