import type { Example } from '../../gallery/example.ts'
import type Service from './Service.astro'

export const examples: Example<typeof Service>[] = [
  { name: 'page', caption: 'Trang mở được trên mạng', within: 'sentence', props: { id: 'page' } },
  { name: 'name', caption: 'Nơi không có địa chỉ để bấm', within: 'sentence', props: { id: 'app' } },
]
