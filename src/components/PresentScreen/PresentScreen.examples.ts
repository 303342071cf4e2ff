import type { Example } from '../../gallery/example.ts'
import type PresentScreen from './PresentScreen.astro'

export const examples: Example<typeof PresentScreen>[] = [
  {
    name: 'first',
    caption: 'Màn đầu: chỉ có nút sang sau',
    words: '<div class="w"><p>Chữ mẫu</p></div>',
    props: { id: 'one', class: 's', ids: ['one', 'two', 'three'] },
  },
  {
    name: 'middle',
    caption: 'Màn giữa',
    words: '<div class="w"><p>Chữ mẫu</p></div>',
    props: { id: 'two', class: 's', ids: ['one', 'two', 'three'] },
  },
  {
    name: 'last',
    caption: 'Màn cuối, tiếng khác',
    language: 'hmn',
    words: '<div class="w"><p>Qhib tsab xov.</p></div>',
    props: { id: 'three', class: 's', ids: ['one', 'two', 'three'] },
  },
]
