import type { Example } from '../../gallery/example.ts'
import type DeskWords from './DeskWords.astro'

export const examples: Example<typeof DeskWords>[] = [
  {
    name: 'marks',
    caption: 'Lời có chữ đậm và số gọi được',
    within: 'sentence',
    props: {
      text: 'Sai tên thì **dừng lại**. Hỏi <Hotline id="police" />.',
      tags: { '<Hotline id="police" />': '113' },
    },
  },
]
