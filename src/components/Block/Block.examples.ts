import type { Example } from '../../gallery/example.ts'
import type Block from './Block.astro'

export const examples: Example<typeof Block>[] = [
  { name: 'drawn', caption: 'Bước tiếng Việt, có hình vẽ và nút nghe', props: { id: 'drawn', kind: 'step' } },
  {
    name: 'photo',
    caption: 'Bước có ảnh chụp',
    guide: 'with-photo',
    props: { id: 'open', kind: 'step', alt: 'Ảnh mẫu' },
  },
  {
    name: 'draft',
    caption: 'Bước dịch nháp: tiếng Việt luôn ở dưới',
    language: 'hmn',
    props: { id: 'draft', kind: 'step' },
  },
  { name: 'stale', caption: 'Bước dịch đã cũ', language: 'hmn', props: { id: 'stale', kind: 'step' } },
  {
    name: 'reviewed',
    caption: 'Bước dịch đã có người kiểm tra: tiếng Việt ẩn đi',
    language: 'hmn',
    props: { id: 'reviewed', kind: 'step' },
  },
  {
    name: 'missing',
    caption: 'Bước chưa dịch: hiện tiếng Việt',
    language: 'hmn',
    props: { id: 'missing', kind: 'step' },
  },
  {
    name: 'no-team',
    caption: 'Bước ở nơi chưa ghi tổ công nghệ số: không có nút báo sai',
    noTeam: true,
    props: { id: 'draft', kind: 'step' },
  },
]
