import type { Picture } from '../../schemas/picture.ts'

type Drawn = Exclude<Picture, { photo: string }>

/** What our library would draw in place of the picture of that name: a screen for a screen, a field for a photograph. */
export const ourDrawings: Record<string, Drawn> = {
  'screen-1.png': {
    phone: {
      title: 'Tin nhắn',
      color: 'green',
      rows: [
        { text: 'Hóa đơn', icon: 'receipt', press: true },
        { text: 'Nhóm bản', icon: 'group' },
      ],
    },
  },
  'screen-2.png': {
    phone: { color: 'blue', rows: [{ icons: ['call', 'envelope'] }, { icons: ['bank', 'camera', 'sun'], press: 1 }] },
  },
  'screen-3.png': {
    phone: {
      title: 'Ngân hàng',
      color: 'blue',
      rows: [
        { text: 'Chuyển tiền', icon: 'coins' },
        { text: 'Tiền điện', icon: 'light-bulb', press: true },
        { text: 'Tiền nước', icon: 'water' },
      ],
    },
  },
  'screen-4.png': {
    phone: { title: 'Mã số', color: 'purple', rows: [{ field: '●●●●●●', press: true }, { keys: 'numbers' }] },
  },
  'screen-5.png': {
    phone: {
      title: 'Xem lại',
      color: 'blue',
      rows: [
        { text: 'Họ và tên', icon: 'tick' },
        { text: 'Ngày sinh', icon: 'tick' },
        { button: 'Gửi', press: true },
      ],
    },
  },
  'screen-6.png': {
    phone: { title: 'Xong', color: 'green', rows: [{ icon: 'tick' }, { text: 'Đã nộp', icon: 'receipt' }] },
  },
  'screen-7.png': {
    phone: {
      title: 'Cài đặt',
      color: 'gray',
      rows: [
        { text: 'Mạng', icon: 'wifi' },
        { text: 'Cỡ chữ', icon: 'magnifier', press: true },
        { text: 'Khóa', icon: 'locked' },
      ],
    },
  },
  'screen-8.png': {
    phone: { title: 'Ảnh', color: 'orange', rows: [{ icon: 'camera' }, { button: 'Chụp', press: true }] },
  },
  'photo-1.jpg': {
    scene: { ground: 'paddy', items: ['paddy-rice', { pictogram: 'rice-leaf-spot', hand: true }, 'arrow', 'bin'] },
  },
  'photo-2.jpg': { scene: { ground: 'slope', items: ['sapling', 'hoe', { pictogram: 'fertilizer', no: true }] } },
  'photo-3.jpg': {
    scene: { ground: 'field', items: ['tangerine-tree', { pictogram: 'leaf-bug', hand: true }, 'farm-officer'] },
  },
  'photo-4.jpg': {
    scene: { ground: 'road', items: [{ pictogram: 'person', label: 'Bà con' }, 'arrow', 'commune-hall'] },
  },
}
