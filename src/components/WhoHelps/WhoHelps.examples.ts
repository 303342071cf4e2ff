import type { Example } from '../../gallery/example.ts'
import type WhoHelps from './WhoHelps.astro'

export const examples: Example<typeof WhoHelps>[] = [
  { name: 'team', caption: 'Đã ghi tổ công nghệ số của nơi này', props: {} },
  { name: 'no-team', caption: 'Chưa ghi tổ công nghệ số', noTeam: true, props: {} },
  { name: 'other', caption: 'Trang tiếng khác', language: 'ium', props: {} },
]
