import type { Example } from '../../gallery/example.ts'
import type Sources from './Sources.astro'

export const examples: Example<typeof Sources>[] = [
  {
    name: 'machine',
    caption: 'Máy viết, chưa có người kiểm tra, còn hạn',
    within: 'footer',
    props: { href: '/vi/topics/pay/sources/#sample' },
  },
  {
    name: 'overdue',
    caption: 'Người viết, có người kiểm tra, quá hạn kiểm tra lại',
    guide: 'overdue',
    within: 'footer',
    props: { href: '/vi/topics/pay/sources/#sample' },
  },
  {
    name: 'translated',
    caption: 'Bản dịch có tên người dịch',
    language: 'hmn',
    within: 'footer',
    props: { href: '/vi/topics/pay/sources/#sample' },
  },
]
