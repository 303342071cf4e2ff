import type { Example } from '../../gallery/example.ts'
import type PresentBlock from './PresentBlock.astro'

export const examples: Example<typeof PresentBlock>[] = [
  { name: 'drawn', caption: 'Bước có hình vẽ và giọng đọc', props: { id: 'drawn' } },
  { name: 'photo', caption: 'Bước có ảnh chụp', guide: 'with-photo', props: { id: 'open', alt: 'Ảnh mẫu' } },
  { name: 'draft', caption: 'Bước dịch nháp: tiếng Việt ở dưới', language: 'hmn', props: { id: 'draft' } },
  { name: 'stale', caption: 'Bước dịch đã cũ', language: 'hmn', props: { id: 'stale' } },
  { name: 'reviewed', caption: 'Bước dịch đã có người kiểm tra', language: 'hmn', props: { id: 'reviewed' } },
  { name: 'missing', caption: 'Bước chưa dịch', language: 'hmn', props: { id: 'missing' } },
  { name: 'need', caption: 'Cần có gì', props: { id: 'need' } },
  { name: 'warning', caption: 'Chỗ phải cẩn thận', props: { id: 'stop' } },
  { name: 'note', caption: 'Điều nên biết', props: { id: 'tip' } },
]
