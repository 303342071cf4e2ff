import type { Example } from '../../gallery/example.ts'
import type Preview from './Preview.astro'

const siteUrl = 'https://camtay.example'
const guide = { path: '/vi/guides/sample/', title: 'Bài mẫu – Cầm Tay', description: 'Bài để xem thử.' }

export const examples: Example<typeof Preview>[] = [
  { name: 'guide', caption: 'Bài có câu giới thiệu riêng', within: 'head', props: { ...guide, siteUrl } },
  {
    name: 'other',
    caption: 'Trang tiếng khác: lời hứa của Cầm Tay thay câu giới thiệu',
    language: 'hmn',
    within: 'head',
    props: { path: '/hmn/help/', title: 'Trang mẫu – Cầm Tay', siteUrl },
  },
  { name: 'trial', caption: 'Bản thử: nhóm chat không hiện hình', props: { ...guide, siteUrl: '' }, nothing: true },
]
