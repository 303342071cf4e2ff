import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'

/** Writes files by path in a folder, all or none: whole files beside their places first, then renamed, in their order. */
export function writeFiles(dir: string, files: Map<string, string | Uint8Array>): void {
  const writes = [...files].map(([path, text]) => ({ path: join(dir, path), text }))
  const temporary = (path: string) => join(dirname(path), `.${process.pid}.writing`)
  const partial: string[] = []
  try {
    for (const [index, { path, text }] of writes.entries()) {
      mkdirSync(dirname(path), { recursive: true })
      partial.push(`${temporary(path)}${index}`)
      writeFileSync(partial.at(-1)!, text)
    }
    for (const [index, { path }] of writes.entries()) renameSync(partial[index]!, path)
  } finally {
    for (const path of partial) rmSync(path, { force: true })
  }
}

/** The same for files that must not be there yet. */
export function createFiles(dir: string, files: Map<string, string>): void {
  const taken = [...files.keys()].find((path) => existsSync(join(dir, path)))
  if (taken) throw new Refusal(`Đã có tệp ${taken}; lệnh này không ghi đè lên tệp có sẵn.`)
  writeFiles(dir, files)
}
