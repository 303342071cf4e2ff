import type { Example } from '../../gallery/example.ts'
import type Need from './Need.astro'

export const examples: Example<typeof Need>[] = [
  { name: 'source', caption: 'Tiếng Việt: mở sẵn', props: { id: 'need' } },
  { name: 'draft', caption: 'Dịch nháp: gấp lại cho khỏi che bước một', language: 'hmn', props: { id: 'need-draft' } },
  { name: 'stale', caption: 'Dịch đã cũ: gấp lại', language: 'hmn', props: { id: 'need-stale' } },
  { name: 'missing', caption: 'Chưa dịch: mở sẵn, hiện tiếng Việt', language: 'hmn', props: { id: 'need' } },
]
