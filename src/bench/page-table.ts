import { kinds } from './meter.ts'
import type { PageRow } from './page.ts'
import { alignColumns, readable } from './table.ts'

/** Measurements as a person reads them; kinds of which nothing was loaded are left out. */
export function pageTable(rows: PageRow[]): string {
  const [first] = rows
  if (!first) return ''
  const { guide, lang, runs, requestsToRead, scrolledRequests, scrolledBytes } = first
  const loaded = kinds.filter((kind) => rows.some((row) => row[kind] > 0))
  return [
    `Bài ${lang}/${guide}, lần đầu mở, số giữa của ${runs} lần đo:`,
    alignColumns([
      ['mạng', 'yêu cầu', 'byte', ...loaded, 'FCP ms', 'LCP ms', 'CLS'],
      ...rows.map((row) => [
        row.network,
        ...[row.requests, row.bytes, ...loaded.map((kind) => row[kind]), row.fcp, row.lcp].map(readable),
        row.cls.toFixed(3),
      ]),
    ]),
    `Đọc được bài sau ${requestsToRead} yêu cầu. Cuộn đến cuối bài: ${scrolledRequests} yêu cầu, ${readable(scrolledBytes)} byte.`,
  ].join('\n\n')
}
