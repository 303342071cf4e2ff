import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** MADE_DIR: a bench of its own keeps what it makes apart. */
export const madeFolder = () => process.env['MADE_DIR'] ?? resolve('node_modules/.cache/cam-tay')

/** A short name for content: the same parts give the same 16 hex digits. */
export const contentKey = (...parts: (string | Buffer)[]) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part)
  return hash.digest('hex').slice(0, 16)
}

/**
 * Bytes kept under the content that makes them, so that a second build makes none again. `kind` names the folder and the
 * version of the maker (`strip-1`): raise the number when the maker itself changes.
 */
export async function madeOnce(kind: string, key: string, make: () => Promise<Buffer>) {
  const folder = join(madeFolder(), kind)
  const file = join(folder, key)
  try {
    return { bytes: readFileSync(file), made: false }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const bytes = await make()
  mkdirSync(folder, { recursive: true })
  // Renamed into place, so that a build killed half-way leaves no half file behind.
  const unfinished = `${file}.${process.pid}.tmp`
  writeFileSync(unfinished, bytes)
  renameSync(unfinished, file)
  return { bytes, made: true }
}
