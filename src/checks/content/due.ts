import { datedEntries, dueDates, type Dated } from '../../catalogue/due-dates.ts'
import type { Entries } from '../../catalogue/entries.ts'
import { dayText } from '../../catalogue/view.ts'
import type { Finding } from '../../report.ts'
import type { ContentCheck } from './check.ts'

/** The next day on which something must be checked again, and how much: `Lần kiểm lại tới: 22/02/2027 (8 mục)`. */
export function nextDue(entries: Entries, today: string): string {
  const days = datedEntries(entries, today)
    .filter(({ left }) => left >= 0)
    .map(({ reviewBy }) => reviewBy)
  return days[0] ? `Lần kiểm lại tới: ${dayText(days[0])} (${days.filter((day) => day === days[0]).length} mục)` : ''
}

const fixOf = ({ kind, source }: Dated, today: string) =>
  kind === 'guides'
    ? `mở lại từng nguồn ở sources, sửa điều đã đổi, ghi «checked: ${today}» và lùi «reviewBy»`
    : `mở lại nguồn ${source}; còn đúng thì ghi «checked: ${today}» và lùi «reviewBy»`

export const due: ContentCheck = {
  name: 'due',
  check: ({ entries, today }) =>
    dueDates(entries, today).due.map((dated): Finding => {
      const { kind, id, file, line, reviewBy, left } = dated
      const name = kind === 'guides' ? `bài «${id}»` : `«${id}»`
      return {
        rule: left < 0 ? 'overdue' : 'due-soon',
        level: 'warning',
        file,
        line,
        what:
          left < 0
            ? `${name} phải kiểm lại từ ${dayText(reviewBy)}, đã trễ ${-left} ngày`
            : `${name} phải kiểm lại trước ${dayText(reviewBy)}, còn ${left} ngày`,
        why: 'số điện thoại, giá tiền và quy định hay đổi; bài quá hạn hiện lời nhắc cho người đọc',
        fix: fixOf(dated, today),
      }
    }),
}
