import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from '../../exchange/refusal.ts'
import { isUpToDate } from '../../outputs/built-from.ts'
import { ourFiles, SAMPLE_DAY, type OurPictures } from './our-content.ts'
import { keyOf, readIfThere, writeFiles, type Pictures } from './project.ts'

/** Runs our build with these settings; returns its exit code. */
export type Build = (environment: Record<string, string>) => Promise<number>

/** Builds our site of the sample library unless it is there and up to date. Returns the folder of the site. */
export async function buildOurs(kind: OurPictures, folder: string, pictures: Pictures, build: Build): Promise<string> {
  const [content, dist] = [join(folder, `content-${kind}`), join(folder, `site-${kind}`)]
  const settings = {
    ...{ CONTENT_DIR: content, OUT_DIR: dist, SITE_URL: 'https://camtay.example', TODAY: SAMPLE_DAY },
    SHOW_DRAFTS: 'true',
  }
  const files = ourFiles(kind)
  const key = keyOf(files, pictures.digest)
  const mark = `${content}.key`
  // written only when it differs: the build goes by the times of its sources
  if ((await readIfThere(mark)) !== key) {
    await writeFiles(content, files, pictures)
    await writeFile(mark, key)
  }
  if (await isUpToDate(dist, process.cwd(), settings)) return dist
  const code = await build(settings)
  if (code) throw new Refusal(`Our own build of ${content} failed (${code}).`)
  return dist
}
