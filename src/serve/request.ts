/** One stretch of a file, both ends included. */
export interface ByteRange {
  start: number
  end: number
}

/**
 * The single range asked for, clamped to the file; `'outside'` when it lies beyond the end (an answer 416).
 * Everything else, several ranges too, is `undefined`: the whole file is then a right answer (RFC 9110, 14.2).
 * `bytes=-10` of 100 → 90-99, `bytes=90-500` → 90-99, `bytes=100-` → outside
 */
export const parseRange = (header: string | undefined, size: number): ByteRange | 'outside' | undefined => {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '') ?? []
  if (first === undefined || last === undefined || (!first && !last)) return undefined
  const start = first ? Number(first) : Math.max(0, size - Number(last))
  const end = first && last ? Math.min(Number(last), size - 1) : size - 1
  if (first && last && Number(last) < start) return undefined
  return start >= size ? 'outside' : { start, end }
}

export type Encoding = 'br' | 'gzip'

/** Best first: `gzip, br;q=0` → `['gzip']` */
export const acceptedEncodings = (header: string | undefined): Encoding[] => {
  const refused = /;\s*q=0(\.0*)?\s*$/
  const named = (header ?? '')
    .toLowerCase()
    .split(',')
    .filter((part) => !refused.test(part))
    .map((part) => part.split(';')[0]!.trim())
  return (['br', 'gzip'] as const).filter((encoding) => named.includes(encoding))
}

/** Does the browser hold this version already? (`If-None-Match`, compared weakly as it must be) */
export const holds = (header: string | undefined, etag: string) =>
  (header ?? '').split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag)
