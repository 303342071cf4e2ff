import type { DeskPieceView } from '../../catalogue/desk-guide.ts'
import type { Example } from '../../gallery/example.ts'
import type DeskPiece from './DeskPiece.astro'

const tags = { '<Hotline id="police" />': '113' }
const unit = { part: '#1', source: 'Mở **tin nhắn**. Hỏi <Hotline id="police" />.', target: '', base: undefined }
const view = (name: string, more: Partial<DeskPieceView> = {}): DeskPieceView => ({
  ...{ heading: 'Bước 1', state: 'missing', risk: undefined, change: undefined, words: [] },
  piece: { name, kind: 'Step', of: '00000000', stale: false, risky: false, units: [unit] },
  ...more,
})
const translated = { ...unit, target: 'Qhib **tsab xov**. Nug <Hotline id="police" />.', base: '00000000' }

export const examples: Example<typeof DeskPiece>[] = [
  {
    name: 'missing',
    caption: 'Bước chưa dịch, có hình',
    guide: 'sample',
    props: {
      ...{ code: 'hmn', tags },
      view: view('drawn', {
        words: [
          { vietnamese: 'mở', own: 'qhib', source: 'mẫu', chosen: true },
          { vietnamese: 'mạng', own: undefined, source: 'mẫu', chosen: true },
          { vietnamese: 'tin nhắn', own: 'tsab xov', source: 'sách mẫu', chosen: false },
        ],
      }),
    },
  },
  {
    name: 'stale',
    caption: 'Bước có tiền, lời Việt đã đổi',
    guide: 'sample',
    props: {
      ...{ code: 'hmn', tags },
      view: view('stale', {
        ...{ state: 'stale', risk: 'money', change: ['Mở tin cũ.', 'Mở tin nhắn.'] },
        piece: {
          ...view('stale').piece,
          stale: true,
          units: [translated, { ...unit, part: '@alt', source: 'Tả hình' }],
        },
      }),
    },
  },
]
