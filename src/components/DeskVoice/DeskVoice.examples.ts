import type { Example } from '../../gallery/example.ts'
import type DeskVoice from './DeskVoice.astro'

export const examples: Example<typeof DeskVoice>[] = [
  { name: 'step', caption: 'Thu giọng đọc một bước', props: { heading: 'Bước 3' } },
]
