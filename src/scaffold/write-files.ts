import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
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

/** The same for files that must not be there yet; when it fails, nothing of it stays, no empty folder either. */
export function createFiles(dir: string, files: Map<string, string>): void {
  const taken = [...files.keys()].find((path) => existsSync(join(dir, path)))
  if (taken) throw new Refusal(`Đã có tệp ${taken}; lệnh này không ghi đè lên tệp có sẵn.`)
  const made = [...new Set([...files.keys()].flatMap(parents))].filter((path) => !existsSync(join(dir, path)))
  try {
    writeFiles(dir, files)
  } catch (error) {
    const there = (path: string) => existsSync(join(dir, path))
    for (const path of [...files.keys()].filter(there)) rmSync(join(dir, path))
    for (const path of made.reverse().filter(there)) rmdirSync(join(dir, path))
    throw error
  }
}

/** 'guides/x/vi.mdx' → ['guides', 'guides/x'] */
const parents = (path: string) =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))
