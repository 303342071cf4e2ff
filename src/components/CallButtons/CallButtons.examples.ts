import type { Example } from '../../gallery/example.ts'
import { sampleHotline } from '../../gallery/sample-facts.ts'
import type CallButtons from './CallButtons.astro'

export const examples: Example<typeof CallButtons>[] = [
  {
    name: 'costs',
    caption: 'Gọi miễn phí, gọi mất cước, nhắn tin có thể mất cước',
    props: { hotlines: [sampleHotline('police'), sampleHotline('paid'), sampleHotline('message')] },
  },
  { name: 'pictures', caption: 'Có hình của từng số', props: { hotlines: [sampleHotline('police')], pictures: true } },
  {
    name: 'draft',
    caption: 'Tên số dịch nháp: tiếng Việt ở dưới',
    language: 'hmn',
    props: { hotlines: [sampleHotline('police')] },
  },
  { name: 'none', caption: 'Bài không có số nào', props: { hotlines: [] }, nothing: true },
]
