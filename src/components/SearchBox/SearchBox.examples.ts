import type { Example } from '../../gallery/example.ts'
import type SearchBox from './SearchBox.astro'

export const examples: Example<typeof SearchBox>[] = [
  { name: 'search-box', caption: 'Ô tìm trên trang đầu', props: { id: 'q-sample' } },
]
