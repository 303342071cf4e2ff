import type { Entries } from '../../catalogue/entries.ts'
import { nearest } from '../../gate/nearest.ts'
import type { Finding } from '../../report.ts'

export interface CheckContext {
  entries: Entries
  /** `2026-11-22` */
  today: string
}

/** A rule over content that has the right shape. */
export interface ContentCheck {
  name: string
  check: (context: CheckContext) => Finding[]
}

/** suggest('phnoe', ['phone', 'pay']) → 'có phải «phone» không?' */
export function suggest(given: string, known: Iterable<string>): string {
  const names = [...known]
  const near = nearest(given, names)
  if (near !== undefined) return `có phải «${near}» không?`
  if (names.length === 0) return `chưa có tên nào; bỏ «${given}» đi`
  const shown = names.slice(0, 12).join(', ')
  return `chọn một trong: ${shown}${names.length > 12 ? '…' : ''}`
}
