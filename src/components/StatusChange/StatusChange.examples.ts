import type { PieceStatus } from '../../catalogue/status.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusChange from './StatusChange.astro'

const piece: PieceStatus = {
  ...{ name: 'open', state: 'stale', risk: undefined },
  was: 'Mở tin nhắn báo tiền điện.',
  source: 'Mở tin nhắn báo tiền nước.',
  words: 'Qhib tsab xov.',
}
const place = { slug: 'mau', code: 'hmn' }

export const examples: Example<typeof StatusChange>[] = [
  { name: 'one', caption: 'Một chữ đã đổi', props: { ...place, piece } },
  {
    name: 'alt',
    caption: 'Cảnh báo, đổi lời tả hình',
    props: {
      ...place,
      piece: { ...piece, risk: 'warning', was: 'Dừng lại. [alt: Bàn tay]', source: 'Dừng lại. [alt: Biển báo]' },
    },
  },
  { name: 'unknown', caption: 'Không còn lưu lời trước', props: { ...place, piece: { ...piece, was: undefined } } },
  { name: 'hidden', caption: 'Trang không đăng lời nháp', props: { ...place, piece: { ...piece, words: undefined } } },
]
