import { zipSync, type Zippable } from 'fflate'
import type { PackFiles } from './verify.ts'

/** Bytes that deflate makes no smaller. */
const dense = /\.(?:avif|jpg|jpeg|m4a|pdf|png|webp)$/

/**
 * A zip with all files inside one folder, so that unzipping spills nothing. Same files and day, same bytes.
 * Sizes stand before the bytes: the zip programs of phones read on without an index.
 */
export function zipOf(files: PackFiles, { folder, today }: { folder: string; today: string }): Uint8Array {
  const [year, month, day] = today.split('-').map(Number) as [number, number, number]
  // a zip holds the clock of the wall: in parts, so that no time zone shifts the day
  const mtime = new Date(year, month - 1, day, 12)
  const entries: Zippable = {}
  for (const [path, bytes] of files) entries[`${folder}/${path}`] = [bytes, { level: dense.test(path) ? 0 : 9, mtime }]
  return zipSync(entries)
}
