import type { Example } from '../../gallery/example.ts'
import type Voice from './Voice.astro'

export const examples: Example<typeof Voice>[] = [
  { name: 'one', caption: 'Một giọng đọc', props: { id: 'drawn' } },
  { name: 'dialects', caption: 'Hai giọng địa phương', props: { id: 'reviewed' } },
  { name: 'none', caption: 'Chưa ai đọc', props: { id: 'stop' }, nothing: true },
]
