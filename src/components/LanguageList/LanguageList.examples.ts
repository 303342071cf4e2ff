import type { Example } from '../../gallery/example.ts'
import type LanguageList from './LanguageList.astro'

export const examples: Example<typeof LanguageList>[] = [
  { name: 'choice', caption: 'Chọn tiếng ở trang đầu tiên', props: {} },
]
