import { createHash } from 'node:crypto'
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Text, or the name of a sample picture. */
export type Content = string | { picture: string }

/** What a project consists of, by path. */
export type Files = Map<string, Content>

/** The sample pictures as they were made. */
export interface Pictures {
  folder: string
  digest: string
}

/** Differs when anything of it does. */
export const keyOf = (files: Files, ...more: unknown[]) =>
  createHash('sha256')
    .update(JSON.stringify([...files, ...more]))
    .digest('hex')

export const readIfThere = (file: string) => readFile(file, 'utf8').catch(() => undefined)

/** Makes `folder` hold these files and nothing else but `kept`. */
export async function writeFiles(folder: string, files: Files, pictures: Pictures, kept: string[] = []) {
  for (const name of await readdir(folder).catch(() => []))
    if (!kept.includes(name)) await rm(join(folder, name), { recursive: true, force: true })
  for (const [path, content] of files) {
    const file = join(folder, path)
    await mkdir(dirname(file), { recursive: true })
    await (typeof content === 'string'
      ? writeFile(file, content)
      : copyFile(join(pictures.folder, content.picture), file))
  }
}
