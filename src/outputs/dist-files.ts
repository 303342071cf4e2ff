import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of all files of a folder, relative, with `/`, in a stable order. Throws ENOENT where there is no folder. */
export function filesOf(folder: string): string[] {
  const found: string[] = []
  const visit = (inside: string) => {
    for (const entry of readdirSync(join(folder, inside), { withFileTypes: true }))
      if (entry.isDirectory()) visit(`${inside}${entry.name}/`)
      else if (entry.isFile()) found.push(inside + entry.name)
  }
  visit('')
  return found.sort()
}
