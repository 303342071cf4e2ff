import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { madeFolder } from '../outputs/made-once.ts'

/** What an earlier build made, by key; at the end of a build only what it used stays. */
export interface Kept {
  get(key: string): Buffer | undefined
  put(key: string, bytes: Buffer): void
  /** What is there, else what `make` makes. */
  take(key: string, make: () => Buffer): Buffer
  /** Forgets what nobody asked for. Returns how many were forgotten. */
  sweep(): number
}

/** `name` is one content folder and one kind of bytes: builds of other content must not sweep each other's. */
export function keptIn(name: string): Kept {
  const folder = join(madeFolder(), name)
  mkdirSync(folder, { recursive: true })
  const there = new Set(readdirSync(folder))
  const used = new Set<string>()
  const kept: Kept = {
    get(key) {
      used.add(key)
      return there.has(key) ? readFileSync(join(folder, key)) : undefined
    },
    put(key, bytes) {
      used.add(key)
      // Renamed into place, so that a build killed half-way leaves no half page behind.
      const unfinished = join(folder, `.${process.pid}`)
      writeFileSync(unfinished, bytes)
      renameSync(unfinished, join(folder, key))
      there.add(key)
    },
    take(key, make) {
      const known = kept.get(key)
      if (known) return known
      const bytes = make()
      kept.put(key, bytes)
      return bytes
    },
    sweep() {
      const forgotten = [...there].filter((key) => !used.has(key))
      for (const key of forgotten) rmSync(join(folder, key), { force: true })
      return forgotten.length
    },
  }
  return kept
}
