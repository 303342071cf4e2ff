import { pictureSchema, type Picture } from '../../../src/schemas/picture.ts'

const list = (pictures: unknown[]) =>
  pictures.map((picture, index): [string, Picture] => [`step-${index + 1}`, pictureSchema.parse(picture)])

/** Guides of eight steps as editors write them: screens, things, a crop. */
export const sampleGuides = {
  payBill: list([
    {
      phone: {
        title: 'Tin nhắn',
        color: 'green',
        rows: [
          { text: 'Tiền điện…', icon: 'light-bulb', press: true },
          { text: 'Bạn Páo', icon: 'person' },
        ],
      },
    },
    { phone: { title: 'Tiền điện', rows: [{ text: 'Tiền: 186.000 đ' }, { text: 'Mã: ●●●●●●', press: true }] } },
    { phone: { rows: [{ icons: ['call', 'envelope'] }, { icons: ['bank', 'camera', 'gear'], press: 1 }] } },
    { phone: { title: 'Hóa đơn', rows: [{ text: 'Tiền nước' }, { text: 'Tiền điện', press: true }] } },
    { phone: { title: 'Tiền điện', rows: [{ field: '●●●●●●', press: true }, { keys: 'numbers' }] } },
    { phone: { title: 'Xem lại', rows: [{ text: 'Giàng A Páo', icon: 'eye' }, { text: '186.000 đ' }] } },
    { phone: { title: 'Xem lại', rows: [{ text: '186.000 đ' }, { button: 'Trả tiền', press: true }] } },
    { paper: { title: 'BIÊN LAI', lines: ['Đã trả: 186.000 đ', 'Mã: ●●●●●●'], point: 1 } },
  ]),
  fakeCalls: list([
    { scene: { items: ['phone-ring', 'person'] } },
    {
      scene: {
        items: [
          { pictogram: 'id-card', no: true },
          { pictogram: 'otp', no: true },
        ],
      },
    },
    {
      scene: {
        items: [
          { pictogram: 'link', no: true },
          { pictogram: 'strange-app', no: true },
        ],
      },
    },
    { scene: { items: ['coins', 'arrow', { pictogram: 'thief', no: true }] } },
    { phone: { title: 'Số lạ', color: 'red', rows: [{ icon: 'hang-up', press: true }] } },
    { scene: { items: ['person', 'arrow', { pictogram: 'officer', label: 'Công an xã' }] } },
    { phone: { title: '156', rows: [{ field: 'LD 09●●', press: true }, { keys: 'letters' }] } },
    { scene: { items: ['person', 'family', 'group'] } },
  ]),
  riceBlast: list([
    { scene: { ground: 'paddy', items: ['fog', 'person', 'paddy-rice'] } },
    { scene: { items: [{ pictogram: 'rice-leaf-spot', hand: true }] } },
    { scene: { items: [{ pictogram: 'fertilizer', no: true, label: 'Đạm' }, 'paddy-rice'] } },
    { scene: { ground: 'paddy', items: [{ pictogram: 'rice-leaf-spot', hand: true }, 'arrow', 'basket'] } },
    { scene: { items: ['rice-leaf-spot', 'phone', 'arrow', 'farm-officer'] } },
    { scene: { ground: 'paddy', items: ['sun', 'mask-gloves', 'sprayer'] } },
    { scene: { items: ['calendar', { pictogram: 'sprayer', label: '3-5 ngày' }] } },
    { scene: { ground: 'paddy', items: ['fish', { pictogram: 'sprayer', no: true }] } },
  ]),
}
