import type { Example } from '../../gallery/example.ts'
import type DeskSend from './DeskSend.astro'

export const examples: Example<typeof DeskSend>[] = [{ name: 'all', caption: 'Gửi bản dịch từ điện thoại', props: {} }]
