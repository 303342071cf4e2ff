import type { Example } from '../../gallery/example.ts'
import type PresentService from './PresentService.astro'

export const examples: Example<typeof PresentService>[] = [
  { name: 'page', caption: 'Địa chỉ trên mạng, không bấm được', within: 'sentence', props: { id: 'page' } },
]
