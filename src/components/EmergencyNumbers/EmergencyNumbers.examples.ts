import type { Example } from '../../gallery/example.ts'
import type EmergencyNumbers from './EmergencyNumbers.astro'

export const examples: Example<typeof EmergencyNumbers>[] = [
  { name: 'source', caption: 'Trang đầu tiếng Việt', props: {} },
  { name: 'draft', caption: 'Trang đầu tiếng khác: tên số dịch nháp hoặc chưa dịch', language: 'hmn', props: {} },
]
