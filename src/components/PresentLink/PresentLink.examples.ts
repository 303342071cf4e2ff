import type { Example } from '../../gallery/example.ts'
import type PresentLink from './PresentLink.astro'

export const examples: Example<typeof PresentLink>[] = [
  { name: 'words', caption: 'Chữ của liên kết, không bấm được', within: 'sentence', words: 'trang mẫu', props: {} },
]
