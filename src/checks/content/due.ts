import type { Entries } from '../../catalogue/entries.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

const SOON = 30

const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)

/** `2026-11-22` → `22/11/2026` */
const readable = (day: string) => day.split('-').reverse().join('/')

interface Dated {
  file: string
  line: number
  reviewBy: string
  name: string
  fix: string
}

/** Every fact and guide with the day by which it must be checked again. */
const datedEntries = ({ guides, hotlines, services, places, lines }: Entries, today: string): Dated[] => [
  ...Object.entries({ hotlines, services, places }).flatMap(([kind, record]) => {
    const file = `facts/${kind}.yaml`
    return Object.entries(record).map(([id, { reviewBy, source }]) => ({
      file,
      line: lines.get(file)!([id, 'reviewBy']),
      reviewBy,
      name: `«${id}»`,
      fix: `mở lại nguồn ${source}; còn đúng thì ghi «checked: ${today}» và lùi «reviewBy»`,
    }))
  }),
  ...guides.map(({ file, line, slug, bones: { reviewBy } }) => ({
    file,
    line: line(['reviewBy']),
    reviewBy,
    name: `bài «${slug}»`,
    fix: `mở lại từng nguồn ở sources, sửa điều đã đổi, ghi «checked: ${today}» và lùi «reviewBy»`,
  })),
]

/** The next day on which something must be checked again, and how much: `Lần kiểm lại tới: 22/02/2027 (8 mục)`. */
export function nextDue(entries: Entries, today: string): string {
  const days = datedEntries(entries, today).map(({ reviewBy }) => reviewBy).filter((day) => day >= today).sort()
  return days[0] ? `Lần kiểm lại tới: ${readable(days[0])} (${days.filter((day) => day === days[0]).length} mục)` : ''
}

export const due: ContentCheck = {
  name: 'due',
  check: ({ entries, today }) =>
    datedEntries(entries, today).flatMap(({ file, line, reviewBy, name, fix }): Finding[] => {
      const left = daysBetween(today, reviewBy)
      if (left > SOON) return []
      return [
        {
          rule: left < 0 ? 'overdue' : 'due-soon',
          level: 'warning',
          file,
          line,
          what:
            left < 0
              ? `${name} phải kiểm lại từ ${readable(reviewBy)}, đã trễ ${-left} ngày`
              : `${name} phải kiểm lại trước ${readable(reviewBy)}, còn ${left} ngày`,
          why: 'số điện thoại, giá tiền và quy định hay đổi; bài quá hạn hiện lời nhắc cho người đọc',
          fix,
        },
      ]
    }),
}
