import type { Shown } from '../../catalogue/catalogue.ts'
import type { Example } from '../../gallery/example.ts'
import type PresentTitle from './PresentTitle.astro'

const screens = { id: 'one', ids: ['one', 'two'], pictogram: 'message' }
const said = (text: string): Shown => ({ text, lang: 'vi', original: undefined, state: 'source' })

export const examples: Example<typeof PresentTitle>[] = [
  {
    name: 'source',
    caption: 'Tiếng Việt, có mã để quét',
    props: { ...screens, title: said('Bài mẫu: mở tin nhắn'), summary: said('Bài để xem thử.'), shortPath: '/V/1/' },
  },
  {
    name: 'draft',
    caption: 'Dịch nháp: có lời báo',
    language: 'hmn',
    props: {
      ...screens,
      title: { text: 'Qhib tsab xov', lang: 'hmn-Latn', original: 'Mở tin nhắn', state: 'draft' },
      notices: ['notice.draft'],
    },
  },
]
