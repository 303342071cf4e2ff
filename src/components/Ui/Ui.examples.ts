import type { Example } from '../../gallery/example.ts'
import type Ui from './Ui.astro'

export const examples: Example<typeof Ui>[] = [
  {
    name: 'own',
    caption: 'Chữ có ở tiếng của trang',
    language: 'hmn',
    within: 'sentence',
    props: { of: 'guide.listen' },
  },
  {
    name: 'fallback',
    caption: 'Chữ chưa dịch: hiện tiếng Việt',
    language: 'hmn',
    within: 'sentence',
    props: { of: 'nav.home' },
  },
  { name: 'class', caption: 'Chữ có kiểu riêng', within: 'sentence', props: { of: 'tag.stale', class: 'tag' } },
]
