import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesOf } from '../../outputs/dist-files.ts'
import { formatFinding, type Finding } from '../../report.ts'
import { median } from './budgets.ts'
import type { PageSize } from './page.ts'
import { partsOf, type Parts } from './weigh.ts'

const LARGEST = 10

interface Given {
  dist: string
  findings: Finding[]
  sizes: PageSize[]
  read: (file: string) => Promise<string>
}

const number = (value: number) => Math.round(value).toLocaleString('vi-VN')

function table(rows: (PageSize & Parts)[]) {
  const cells = [
    ['trang', 'HTML', 'nén', 'kiểu', 'hình vẽ', 'JSON-LD', 'lời và khung'],
    ...rows.map((row) => [row.file, ...[row.html, row.brotli, row.css, row.pictures, row.data, row.words].map(number)]),
  ]
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)))
  return cells
    .map((row) =>
      row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  '),
    )
    .join('\n')
}

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
  const all = await filesOf(dist)
  const bytes = await Promise.all(all.map(async (file) => (await stat(join(dist, file))).size))
  const distBytes = bytes.reduce((sum, size) => sum + size, 0)
  const errors = findings.filter(({ level }) => level === 'error').length
  const text = [
    ...findings.map(formatFinding),
    `${LARGEST} trang nặng nhất (byte; các cột sau «nén» là phần trong bản nén):\n${table(largest)}`,
    `${number(guides.length)} bài, một nửa nặng dưới ${number(guideMedian)} byte khi nén. ${number(sizes.length)} trang, ${number(all.length)} tệp, ${number(distBytes)} byte.`,
    findings.length
      ? `${errors} lỗi, ${findings.length - errors} điều chú ý.`
      : 'Trang tốt: không có lỗi, không có điều phải chú ý.',
  ].join('\n\n')
  return { text, data: { sizes, largest, guideMedian, files: all.length, distBytes } }
}
