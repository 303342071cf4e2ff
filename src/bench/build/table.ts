import { alignColumns } from '../table.ts'
import type { BuildBench } from './run.ts'

export function buildTable({ rows, checked }: BuildBench): string {
  const table = alignColumns([
    ['guides x run', 'cpu s', 'wall s', 'peak MiB', 'pages', 'MB', 'cpu ms a page'],
    ...rows.map(({ guides, run, cpu, wall, peakMiB, pages, bytes }) => [
      `${guides} ${run}`,
      cpu.toFixed(1),
      wall.toFixed(1),
      String(peakMiB),
      String(pages),
      (bytes / 1e6).toFixed(1),
      ((cpu / pages) * 1000).toFixed(2),
    ]),
  ])
  const names = [...new Set(rows.flatMap(({ parts }) => Object.keys(parts)))]
  const byPart = alignColumns([
    ['cpu s of', ...rows.map(({ guides, run }) => `${guides} ${run}`)],
    ...names.map((name) => [name, ...rows.map(({ parts }) => parts[name]?.toFixed(1) ?? '')]),
  ])
  const compared = checked.map(({ guides, differences }) =>
    differences.length
      ? `${guides}: ${differences.length} files of the warm build differ from a cold one: ${differences.slice(0, 5).join(', ')}`
      : `${guides}: the warm build equals a cold one of the same content, byte for byte`,
  )
  return [table, '', byPart, '', ...compared].join('\n')
}
