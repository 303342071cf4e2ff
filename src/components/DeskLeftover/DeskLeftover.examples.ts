import type { Example } from '../../gallery/example.ts'
import type DeskLeftover from './DeskLeftover.astro'

export const examples: Example<typeof DeskLeftover>[] = [
  { name: 'empty', caption: 'Lời nháp không còn ô trong bài', props: { lang: 'hmn-Latn' } },
]
