import type { Example } from '../../gallery/example.ts'
import type ListenAll from './ListenAll.astro'

export const examples: Example<typeof ListenAll>[] = [
  { name: 'some', caption: 'Vài bước đã có người đọc: nút hiện ra khi trang có mã', props: {} },
  { name: 'none', caption: 'Chưa ai đọc', language: 'hmn', props: {}, nothing: true },
]
