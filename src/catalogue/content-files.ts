import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative } from 'node:path'

/**
 * A content folder in memory, by path: texts (`guides/x/vi.mdx`), the sizes in bytes of pictures and voices, and hashes of the
 * bytes of voices (8 hex digits of SHA-256).
 */
export interface ContentFiles {
  dir: string
  texts: Map<string, string>
  binaries: Map<string, number>
  voices: Map<string, string>
}

const TEXT = new Set(['.yaml', '.mdx', '.md'])

/** Reads a content folder but for what the gate's file layer has refused: files, or folders with all that is in them. */
export function readContentFiles(dir: string, refused: ReadonlySet<string> = new Set()): ContentFiles {
  const isRefused = (path: string) =>
    path.split('/').some((_, depth, parts) => refused.has(parts.slice(0, depth + 1).join('/')))
  const texts = new Map<string, string>()
  const binaries = new Map<string, number>()
  const voices = new Map<string, string>()
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const path = relative(dir, full).replaceAll('\\', '/')
    if (isRefused(path)) continue
    if (TEXT.has(extname(path))) texts.set(path, readFileSync(full, 'utf8'))
    else binaries.set(path, statSync(full).size)
    if (extname(path) === '.m4a') voices.set(path, hashOf(readFileSync(full)))
  }
  const sorted = <V>(map: Map<string, V>) => new Map([...map].sort(([a], [b]) => (a < b ? -1 : 1)))
  return { dir, texts: sorted(texts), binaries: sorted(binaries), voices: sorted(voices) }
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex').slice(0, 8)
