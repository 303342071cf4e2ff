import type { FinishedPage } from '../outputs/csp.ts'

/** A page's bytes, and what is known of it; undefined for what is no page. */
export interface Packed {
  bytes: Buffer
  about: FinishedPage['about'] | undefined
}

/** One line of what is known, then the bytes. */
export const packed = ({ bytes, about }: Packed) =>
  Buffer.concat([Buffer.from(`${JSON.stringify(about ?? null)}\n`), bytes])

export function unpacked(pack: Buffer): Packed {
  const end = pack.indexOf('\n')
  const about = JSON.parse(pack.toString('utf8', 0, end)) as FinishedPage['about'] | null
  return { bytes: pack.subarray(end + 1), about: about ?? undefined }
}
