import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const sources = ['astro.config.mjs', 'package-lock.json', 'src']

/**
 * A digest of the code that makes pages: every file of src, the configuration, the packages, the version of Node. Any change
 * of code makes all pages anew; that a file has no part in pages is nothing to be guessed.
 */
export function codeDigest(root = process.cwd()): string {
  const digest = createHash('sha256').update(process.version)
  const add = (path: string) => {
    const full = join(root, path)
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) add(`${path}/${name}`)
    else {
      const bytes = readFileSync(full)
      digest.update(`${path}\n${bytes.length}\n`).update(bytes)
    }
  }
  for (const path of sources) if (existsSync(join(root, path))) add(path)
  return digest.digest('hex')
}
