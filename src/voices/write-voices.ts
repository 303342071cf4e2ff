import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import type { Entries } from '../catalogue/entries.ts'
import { Refusal } from '../exchange/refusal.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import type { VoicePlan } from './plan-voices.ts'

/**
 * Writes a plan's voices and their list, and words that came with them, all or none, unless somebody has changed one of the files since the content was read.
 * A link in the content folder leads nowhere.
 */
export function writeVoices({ files: { dir, texts, binaries } }: Entries, writes: VoicePlan['writes']): void {
  for (const { path } of writes) {
    const full = join(dir, path)
    if (!isInside(dir, full)) throw new Refusal(`${path} dẫn ra ngoài thư mục nội dung. Chưa ghi gì.`)
    const there = existsSync(full)
    const same = /\.(?:yaml|mdx)$/.test(path)
      ? (there ? readFileSync(full, 'utf8') : undefined) === texts.get(path)
      : (there ? statSync(full).size : undefined) === binaries.get(path)
    if (!same) throw new Refusal(`Có người vừa sửa ${path}. Chưa ghi gì; chạy lại lệnh này.`)
  }
  writeFiles(dir, new Map(writes.map(({ path, bytes }) => [path, bytes])))
}

/** Whether the nearest folder above that exists is really in `dir`. */
function isInside(dir: string, path: string): boolean {
  let folder = dirname(path)
  while (!existsSync(folder)) folder = dirname(folder)
  const root = realpathSync(dir)
  return `${realpathSync(folder)}${sep}`.startsWith(`${root}${sep}`)
}
