import type { Example } from '../../gallery/example.ts'
import type Places from './Places.astro'

export const examples: Example<typeof Places>[] = [
  { name: 'two', caption: 'Bài có nhắc đến nơi đã đổi tên', props: {} },
  { name: 'other', caption: 'Trang tiếng khác: tên nơi vẫn là tiếng Việt', language: 'hmn', props: {} },
  { name: 'none', caption: 'Bài không nhắc đến nơi nào', guide: 'overdue', props: {}, nothing: true },
]
