/** Rows of text as columns: the first to the left, the others to the right. */
export function alignColumns(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows
    .map((row) =>
      row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!))).join('  '),
    )
    .join('\n')
}

export const readable = (value: number) => Math.round(value).toLocaleString('vi-VN')
