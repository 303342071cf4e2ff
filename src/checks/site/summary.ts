import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { median } from '../../bench/median.ts'
import { alignColumns, readable } from '../../bench/table.ts'
import { filesOf } from '../../outputs/dist-files.ts'
import { formatFinding, type Finding } from '../../report.ts'
import type { PageSize } from './page.ts'
import { partsOf, type Parts } from './weigh.ts'

const LARGEST = 10

interface Given {
  dist: string
  findings: Finding[]
  sizes: PageSize[]
  read: (file: string) => Promise<string>
}

const table = (rows: (PageSize & Parts)[]) =>
  alignColumns([
    ['trang', 'HTML', 'nén', 'kiểu', 'hình vẽ', 'JSON-LD', 'lời và khung'],
    ...rows.map((row) => [
      row.file,
      ...[row.html, row.brotli, row.css, row.pictures, row.data, row.words].map(readable),
    ]),
  ])

/** Findings and sizes for people (`text`) and for programs (`data`). */
export async function siteSummary({ dist, findings, sizes, read }: Given) {
  const heaviest = [...sizes]
    .sort((a, b) => b.brotli - a.brotli || a.file.localeCompare(b.file, 'en'))
    .slice(0, LARGEST)
  const largest = await Promise.all(
    heaviest.map(async (size) => ({ ...size, ...(await partsOf(await read(size.file), size.brotli)) })),
  )
  const guides = sizes.filter(({ kind }) => kind === 'guide')
  const guideMedian = median(guides.map(({ brotli }) => brotli))
  const all = filesOf(dist)
  const bytes = await Promise.all(all.map(async (file) => (await stat(join(dist, file))).size))
  const distBytes = bytes.reduce((sum, size) => sum + size, 0)
  const errors = findings.filter(({ level }) => level === 'error').length
  const text = [
    ...findings.map(formatFinding),
    `${LARGEST} trang nặng nhất (byte; các cột sau «nén» là phần trong bản nén):\n${table(largest)}`,
    `${readable(guides.length)} bài, một nửa nặng dưới ${readable(guideMedian)} byte khi nén. ${readable(sizes.length)} trang, ${readable(all.length)} tệp, ${readable(distBytes)} byte.`,
    findings.length
      ? `${errors} lỗi, ${findings.length - errors} điều chú ý.`
      : 'Trang tốt: không có lỗi, không có điều phải chú ý.',
  ].join('\n\n')
  return { text, data: { sizes, largest, guideMedian, files: all.length, distBytes } }
}
