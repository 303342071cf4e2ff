import type { Example } from '../../gallery/example.ts'
import type SaveOffline from './SaveOffline.astro'

export const examples: Example<typeof SaveOffline>[] = [
  { name: 'topic', caption: 'Ở trang chủ đề', props: { part: 'topics/sample' } },
  { name: 'lesson', caption: 'Ở trang buổi học, tiếng khác', language: 'hmn', props: { part: 'lessons/sample' } },
]
