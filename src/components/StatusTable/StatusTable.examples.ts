import type { GuideStatus, Totals } from '../../catalogue/status.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusTable from './StatusTable.astro'

const none: Totals = { total: 9, reviewed: 0, draft: 0, stale: 0, missing: 0, percent: 0 }
const guide = (number: number, title: string, hmn: Partial<Totals>, tyz: Partial<Totals>): GuideStatus => ({
  ...{ number, title, slug: `mau-${number}`, needs: [], voices: {} },
  languages: { hmn: { ...none, ...hmn, pieces: [] }, tyz: { ...none, ...tyz, pieces: [] } },
})

export const examples: Example<typeof StatusTable>[] = [
  {
    name: 'all',
    caption: 'Mỗi trạng thái một ô',
    props: {
      languages: [
        { code: 'hmn', name: 'Mông', endonym: 'Lus Hmoob', ...none },
        { code: 'tyz', name: 'Tày', endonym: 'Tiểng Tày', ...none },
      ],
      guides: [
        guide(1, 'Bài mẫu có khối cũ', { stale: 2, draft: 7 }, { reviewed: 9 }),
        guide(2, 'Bài mẫu dịch một phần', { draft: 6, missing: 3 }, { missing: 9 }),
        guide(3, 'Bài mẫu chờ duyệt', { draft: 9 }, { missing: 9 }),
      ],
      href: () => '#StatusTable-all',
    },
  },
]
