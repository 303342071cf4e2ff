import { createHash } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Pictures } from './project.ts'
import { pictureFiles } from './sample-guides.ts'
import { takePhoto } from './sample-photos.ts'
import { drawScreen } from './sample-screens.ts'

/** Makes the pictures that every subject is given, the same on every machine, in `folder`. */
export async function makePictures(folder: string): Promise<Pictures> {
  await mkdir(folder, { recursive: true })
  const digest = createHash('sha256')
  for (const name of pictureFiles) {
    const [, kind, number] = /^(\w+)-(\d)/.exec(name)!
    const file = join(folder, name)
    await (kind === 'screen' ? drawScreen(Number(number) - 1, file) : takePhoto(Number(number), file))
    digest.update(await readFile(file))
  }
  return { folder, digest: digest.digest('hex') }
}
