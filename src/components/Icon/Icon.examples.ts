import type { Example } from '../../gallery/example.ts'
import type Icon from './Icon.astro'

export const examples: Example<typeof Icon>[] = [
  { name: 'bare', caption: 'Hình nhỏ trong chữ', within: 'sentence', props: { name: 'phone' } },
  { name: 'head', caption: 'Hình ở đầu khối', within: 'sentence', props: { name: 'stop', class: 'g' } },
]
