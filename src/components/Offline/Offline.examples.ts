import type { Example } from '../../gallery/example.ts'
import type Offline from './Offline.astro'

export const examples: Example<typeof Offline>[] = [
  { name: 'saved', caption: 'Bài đã có trong máy', props: { state: 'saved' } },
  { name: 'unsaved', caption: 'Trình duyệt không cho giữ bài', props: { state: 'unsaved' } },
  { name: 'other', caption: 'Trang tiếng khác', language: 'hmn', props: { state: 'saved' } },
]
