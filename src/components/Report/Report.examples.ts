import type { Example } from '../../gallery/example.ts'
import type Report from './Report.astro'

export const examples: Example<typeof Report>[] = [
  { name: 'step', caption: 'Báo một bước sai cho tổ công nghệ số', within: 'sentence', props: { id: 'draft' } },
  { name: 'guide', caption: 'Báo cả bài sai', within: 'sentence', props: {} },
  { name: 'no-team', caption: 'Chưa ghi tổ công nghệ số: không có nút', noTeam: true, props: {}, nothing: true },
]
