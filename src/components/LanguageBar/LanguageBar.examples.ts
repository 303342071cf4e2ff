import type { Example } from '../../gallery/example.ts'
import type LanguageBar from './LanguageBar.astro'

export const examples: Example<typeof LanguageBar>[] = [
  { name: 'source', caption: 'Đang xem tiếng Việt', within: 'top', props: { path: 'guides/sample/' } },
  { name: 'other', caption: 'Đang xem tiếng khác', language: 'tyz', within: 'top', props: { path: '' } },
]
