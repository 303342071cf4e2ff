import type { Example } from '../../gallery/example.ts'
import type Qr from './Qr.astro'

const home = { qr: 'HTTPS://CAMTAY.EXAMPLE/V/11/', printed: 'camtay.example/V/11' }
const folder = { qr: 'HTTPS://XA.GOV.EXAMPLE/cam-tay/H/9999/', printed: 'xa.gov.example/cam-tay/H/9999' }
const lesson = { qr: 'HTTPS://CAMTAY.EXAMPLE/vi/lessons/pay-safely/', printed: 'camtay.example/vi/lessons/pay-safely' }

/** Codes as they stand on paper and pages. */
export const examples: Example<typeof Qr>[] = [
  { name: 'short', caption: 'Địa chỉ ngắn của một bài', props: { address: home } },
  { name: 'folder', caption: 'Trang đặt trong thư mục của xã', props: { address: folder } },
  { name: 'lesson', caption: 'Địa chỉ dài', props: { address: lesson } },
  { name: 'trial', caption: 'Bản thử, chưa có địa chỉ', props: { address: undefined } },
]
