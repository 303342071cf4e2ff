import type { PieceStatus } from '../../catalogue/status.ts'
import type { GuidePart } from '../../catalogue/status-page.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusGuide from './StatusGuide.astro'

const piece = (name: string, state: PieceStatus['state']): PieceStatus => ({
  ...{ name, state, risk: undefined, was: 'Mở tin nhắn cũ.', source: 'Mở tin nhắn.', words: 'Qhib tsab xov.' },
})
const nothing: GuidePart = {
  ...{ slug: 'sample', number: 1, title: 'Bài mẫu', needs: ['N1'], staleVoices: [], missingVoices: 0 },
  ...{ stale: [], draft: [], missing: [] },
  totals: { total: 4, reviewed: 0, draft: 0, stale: 0, missing: 4, percent: 0 },
}

export const examples: Example<typeof StatusGuide>[] = [
  {
    name: 'mixed',
    caption: 'Có khối cũ, khối thiếu, bản nháp và giọng đọc cũ',
    props: {
      code: 'hmn',
      part: {
        ...nothing,
        ...{ stale: [piece('stale', 'stale')], missing: [piece('missing', 'missing')] },
        ...{ draft: [piece('title', 'draft'), piece('draft', 'draft')], staleVoices: ['stale'], missingVoices: 2 },
        totals: { total: 5, reviewed: 1, draft: 2, stale: 1, missing: 1, percent: 20 },
      },
    },
  },
  { name: 'missing', caption: 'Bài chưa dịch chữ nào', props: { code: 'hmn', part: { ...nothing, slug: 'overdue' } } },
]
