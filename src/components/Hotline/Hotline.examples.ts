import type { Example } from '../../gallery/example.ts'
import type Hotline from './Hotline.astro'

export const examples: Example<typeof Hotline>[] = [
  { name: 'free', caption: 'Số miễn phí', within: 'sentence', props: { id: 'police' } },
  { name: 'paid', caption: 'Số mất cước: có nói trước', within: 'sentence', props: { id: 'paid' } },
  { name: 'unknown', caption: 'Số để nhắn tin, chưa rõ cước', within: 'sentence', props: { id: 'message' } },
]
