import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A real folder with these files, gone when the test ends. */
export const tempFolder = async (files: Record<string, string | Buffer>) => {
  const root = await mkdtemp(join(tmpdir(), 'cam-tay-'))
  onTestFinished(() => rm(root, { recursive: true, force: true }))
  for (const [name, body] of Object.entries(files)) {
    await mkdir(dirname(join(root, name)), { recursive: true })
    await writeFile(join(root, name), body)
  }
  return root
}
