import type { Example } from '../../gallery/example.ts'
import type PresentControls from './PresentControls.astro'

export const examples: Example<typeof PresentControls>[] = [
  { name: 'close', caption: 'Góc trên bên phải: đóng', props: { close: '/vi/guides/sample/' } },
]
