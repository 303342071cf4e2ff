import type { Example } from '../../gallery/example.ts'
import type BottomBar from './BottomBar.astro'

export const examples: Example<typeof BottomBar>[] = [
  { name: 'home', caption: 'Ở trang đầu và các trang chung', props: {} },
  { name: 'guide', caption: 'Ở trang bài, có nút về chủ đề', props: { topic: 'sample' } },
]
