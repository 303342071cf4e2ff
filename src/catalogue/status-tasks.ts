import type { Dated } from './due-dates.ts'
import type { GuideStatus, PieceStatus, StatusReport } from './status.ts'

/** A guide with what of it needs the same work: names of pieces, by language code. */
export interface GuideTask {
  guide: Pick<GuideStatus, 'slug' | 'number' | 'title' | 'needs'>
  languages: { code: string; names: string[] }[]
}

/** Work of one kind. */
export type Task =
  | { kind: 'overdue'; dated: Dated[] }
  | { kind: 'stale-risk' | 'stale' | 'voice' | 'draft' | 'missing'; guides: GuideTask[] }

type Find = (guide: GuideStatus, code: string) => string[]

const pieces =
  (wanted: (piece: PieceStatus) => boolean): Find =>
  ({ languages }, code) =>
    (languages[code]?.pieces ?? []).filter(wanted).map(({ name }) => name)

const isStale = ({ state }: PieceStatus) => state === 'stale'

const kinds: [Exclude<Task['kind'], 'overdue'>, Find][] = [
  ['stale-risk', pieces((piece) => isStale(piece) && piece.risk !== undefined)],
  ['stale', pieces((piece) => isStale(piece) && piece.risk === undefined)],
  ['voice', ({ voices }, code) => voices[code]?.stale ?? []],
  ['draft', pieces(({ state }) => state === 'draft')],
  ['missing', pieces(({ state }) => state === 'missing')],
]

/**
 * What to do next, in order of need: what misleads people comes before what is not finished, and of what is not finished
 * first the guides that answer most needs. Kinds without work are left out.
 */
export function tasksOf({ due, guides, languages }: StatusReport): Task[] {
  const dated = due.filter(({ left }) => left < 0)
  const translated = languages.map(({ code }) => code)
  const sorted = [...guides].sort((a, b) => b.needs.length - a.needs.length || a.number - b.number)
  const tasks = kinds.map(([kind, find]) => ({
    kind,
    guides: sorted
      .map((guide): GuideTask => {
        const { slug, number, title, needs } = guide
        // A change of the Vietnamese makes Vietnamese recordings stale too.
        const codes = kind === 'voice' ? Object.keys(guide.voices) : translated
        const found = codes.map((code) => ({ code, names: find(guide, code) })).filter(({ names }) => names.length)
        return { guide: { slug, number, title, needs }, languages: found }
      })
      .filter((task) => task.languages.length),
  }))
  return [...(dated.length ? [{ kind: 'overdue' as const, dated }] : []), ...tasks.filter((task) => task.guides.length)]
}

/** How many pieces, recordings or facts a task is made of. */
export const sizeOf = (task: Task) =>
  task.kind === 'overdue'
    ? task.dated.length
    : task.guides.reduce((sum, { languages }) => sum + languages.reduce((all, { names }) => all + names.length, 0), 0)

/** What each task asks for, and why now. */
export const taskWords: Record<Task['kind'], { what: string; why: string }> = {
  overdue: { what: 'Kiểm lại số, giá, quy định đã quá hạn', why: 'Điều sai hại người đọc ở mọi thứ tiếng.' },
  'stale-risk': {
    what: 'Sửa khối cũ về tiền, giấy tờ, sức khỏe, cảnh báo',
    why: 'Lời gốc đã đổi, lời dịch còn theo lời trước.',
  },
  stale: { what: 'Sửa các khối cũ khác', why: 'Lời gốc đã đổi, lời dịch còn theo lời trước.' },
  voice: { what: 'Thu lại giọng đọc cũ', why: 'Lời đã đổi sau khi thu, nên nút nghe đang ẩn.' },
  draft: {
    what: 'Đọc và duyệt bản nháp',
    why: 'Chỉ người nói thứ tiếng ấy duyệt được. Bài giúp nhiều việc xếp trước.',
  },
  missing: { what: 'Dịch phần còn thiếu', why: 'Chỗ thiếu đang hiện tiếng Việt. Bài giúp nhiều việc xếp trước.' },
}
