import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Entries } from '../catalogue/entries.ts'
import { writeFiles } from '../scaffold/write-files.ts'
import { Refusal } from './refusal.ts'

/** Writes a plan's texts, all or none, unless somebody has changed one of the files since the content was read. */
export function writePlanned({ files: { dir, texts } }: Entries, files: Map<string, string>): void {
  for (const path of files.keys()) {
    const now = existsSync(join(dir, path)) ? readFileSync(join(dir, path), 'utf8') : undefined
    if (now !== texts.get(path)) throw new Refusal(`Có người vừa sửa ${path}. Chưa ghi gì; chạy lại lệnh này.`)
  }
  writeFiles(dir, files)
}
