import type { GuideTask } from '../../catalogue/status-tasks.ts'
import type { Example } from '../../gallery/example.ts'
import type StatusTasks from './StatusTasks.astro'

const guide = { slug: 'mau', number: 1, title: 'Bài mẫu', needs: ['N1', 'N2'] }
const of = (names: string[], codes = ['hmn']): GuideTask => ({
  guide,
  languages: codes.map((code) => ({ code, names })),
})
const href = () => '#StatusTasks-all'

export const examples: Example<typeof StatusTasks>[] = [
  {
    name: 'all',
    caption: 'Việc gấp trước, việc còn dở sau',
    props: {
      href,
      tasks: [
        { kind: 'stale-risk', guides: [of(['pay', 'wrong-name'])] },
        { kind: 'voice', guides: [of(['pay'], ['vi', 'hmn'])] },
        { kind: 'draft', guides: [of(['title', 'open'], ['hmn', 'tyz'])] },
      ],
    },
  },
  {
    name: 'long',
    caption: 'Danh sách dài chỉ hiện phần đầu',
    props: { href, most: 1, tasks: [{ kind: 'missing', guides: [of(['title']), of(['open'])] }] },
  },
]
