import type { ServeRow } from './serve.ts'
import { alignColumns, readable } from './table.ts'

/** Measurements as a person reads them. */
export const serveTable = (rows: ServeRow[]) =>
  alignColumns([
    ['nginx', 'connections', 'requests/s', 'errors', 'bytes each', 'half ms', '99 % ms', 'nginx CPU µs each', 'MiB'],
    ...rows.map((row) => [
      row.load,
      ...[row.connections, row.requests / row.seconds, row.errors, row.bytes / row.requests].map(readable),
      row.half.toFixed(1),
      row.most.toFixed(1),
      ((row.cpu / row.requests) * 1e6).toFixed(0),
      (row.memory / 2 ** 20).toFixed(1),
    ]),
  ])
