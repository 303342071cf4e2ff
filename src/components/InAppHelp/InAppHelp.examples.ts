import type { Example } from '../../gallery/example.ts'
import type InAppHelp from './InAppHelp.astro'

export const examples: Example<typeof InAppHelp>[] = [
  { name: 'zalo', caption: 'Đang mở trang trong Zalo hoặc Facebook', props: {} },
  { name: 'other', caption: 'Trang tiếng khác', language: 'tyz', props: {} },
]
