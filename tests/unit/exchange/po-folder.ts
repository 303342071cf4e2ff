import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkContent } from '../../../src/checks/content.ts'
import type { Plan } from '../../../src/exchange/import-plan.ts'
import { writePlanned } from '../../../src/exchange/import-write.ts'
import { exportPo } from '../../../src/exchange/po-export.ts'
import { parsePo, serializePo, type PoEntry, type PoFile } from '../../../src/exchange/po-file.ts'
import { planPo } from '../../../src/exchange/po-import.ts'

export const today = '2026-11-22'
export const read = (dir: string) => checkContent(dir, { today })

export const exported = (dir: string, name = 'pay-bill-hmn.po', siteUrl?: string): string =>
  exportPo(read(dir).entries, { siteUrl, today }).get(name)!

/** A PO text with some targets written in, headers set, or entries changed by a function. */
export function edited(
  text: string,
  targets: Record<string, string>,
  headers: Record<string, string> = {},
  change: (entry: PoEntry, file: PoFile) => PoEntry = (entry) => entry,
): string {
  const file = parsePo(text)
  const keys = new Set(file.entries.map(({ key }) => key))
  for (const key of Object.keys(targets)) if (!keys.has(key)) throw new Error(`no entry ${key}`)
  const entries = file.entries
    .map((entry) => ({ ...entry, target: targets[entry.key] ?? entry.target }))
    .map((entry) => change(entry, file))
  return serializePo({ ...file, headers: { ...file.headers, ...headers }, entries })
}

export const plan = (dir: string, text: string | Buffer, take: string[] = []): Plan =>
  planPo(read(dir).entries, Buffer.from(text), 'in.po', new Set(take))

/** Plans and writes, as the command does. */
export function imported(dir: string, text: string | Buffer, take: string[] = []): Plan {
  const { entries } = read(dir)
  const made = planPo(entries, Buffer.from(text), 'in.po', new Set(take))
  writePlanned(entries, made.files)
  return made
}

/** Of every file of a folder, with its name. */
export function hashOf(dir: string): string {
  const hash = createHash('sha256')
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(`${path}\0`).update(readFileSync(path)).update('\0')
  return hash.digest('hex')
}
