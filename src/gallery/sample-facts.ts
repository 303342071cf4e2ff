import { fingerprint } from '../catalogue/fingerprint.ts'
import type { Hotline } from '../schemas/fact.ts'

const fact = {
  fact: 'F01',
  source: 'https://camtay.example/',
  confidence: 'V' as const,
  checked: '2026-11-22',
  reviewBy: '9999-12-31',
}
const emergency = { by: ['call' as const], cost: 'free' as const, ...fact }

const hotlines = {
  police: { number: '113', emergency: 1, pictogram: 'police-car', ...emergency },
  fire: { number: '114', emergency: 2, pictogram: 'fire-engine', ...emergency },
  ambulance: { number: '115', emergency: 3, pictogram: 'ambulance', ...emergency },
  disaster: { number: '112', emergency: 4, pictogram: 'ring-buoy', ...emergency },
  paid: { number: '00000000', by: ['call'], cost: 'paid', pictogram: 'light-bulb', ...fact },
  message: { number: '0000', by: ['sms'], cost: 'unknown', pictogram: 'sim', ...fact },
} satisfies Record<string, Omit<Hotline, 'id'>>

/** Names of the sample library's languages. */
export const sampleLanguages = {
  vi: { htmlLang: 'vi', letter: 'V', order: 1, endonym: 'Tiếng Việt', short: 'Việt', name: 'Việt', source: true },
  hmn: { htmlLang: 'hmn-Latn', letter: 'H', order: 2, endonym: 'Lus Hmoob', short: 'Hmoob', name: 'Mông' },
  ium: { htmlLang: 'ium-Latn', letter: 'D', order: 3, endonym: 'Iu Mienh waac', short: 'Mienh', name: 'Dao' },
  tyz: { htmlLang: 'tyz', letter: 'T', order: 4, endonym: 'Tiểng Tày', short: 'Tày', name: 'Tày' },
}

/** Words and facts of the sample library, by their files; whoever and whatever is not public says that it is a sample. */
export const sampleFacts: Record<string, object> = {
  'languages/hmn/ui.yaml': { 'guide.need': 'Yuav tsum muaj', 'guide.listen': 'Mloog', 'cost.free': 'tsis them nyiaj' },
  'languages/vi/words.yaml': {
    'topic.sample': { words: 'Chủ đề mẫu' },
    'hotline.police': { words: 'Công an' },
    'hotline.fire': { words: 'Chữa cháy' },
    'hotline.ambulance': { words: 'Cấp cứu' },
    'hotline.disaster': { words: 'Lũ, sạt lở, cứu nạn' },
    'hotline.paid': { words: 'Số mẫu mất tiền' },
    'hotline.message': { words: 'Số mẫu để nhắn tin' },
  },
  'languages/hmn/words.yaml': {
    'hotline.police': { words: 'Tub ceev xwm (công an)', of: fingerprint('Công an') },
    'hotline.fire': { words: 'Tua hluav taws', of: fingerprint('Chữa cháy') },
    'hotline.ambulance': { words: 'Tsheb thauj neeg mob', of: fingerprint('Cấp cứu') },
  },
  'topics.yaml': { sample: { pictogram: 'coins', color: 'blue' } },
  'facts/hotlines.yaml': hotlines,
  'facts/services.yaml': {
    page: { address: 'mau.example', url: 'https://mau.example', cost: 'free', ...fact },
    app: { address: 'ứng dụng mẫu', cost: 'free', ...fact },
  },
  'facts/places.yaml': {
    commune: { old: ['xã Mẫu Một', 'xã Mẫu Hai'], new: 'xã Mẫu', ...fact },
    province: { old: ['tỉnh Mẫu Cũ'], new: 'tỉnh Mẫu', ...fact },
  },
  'facts/local.yaml': {
    team: 'Tổ công nghệ số bản Mẫu',
    name: 'Tên người giúp làm mẫu',
    phone: '0000000000',
    hall: 'nhà văn hóa bản Mẫu',
    checked: '2026-11-22',
  },
}

/** A hotline of the sample library as components get it. */
export const sampleHotline = (id: keyof typeof hotlines): Hotline => ({ id, ...hotlines[id] })
