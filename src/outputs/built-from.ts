import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { filesOf } from './dist-files.ts'
import { serverFolder } from './headers.ts'
import type { OutputContext } from './output.ts'

type Environment = Record<string, string | undefined>

const settings = ['CONTENT_DIR', 'SITE_URL', 'SHOW_DRAFTS', 'TODAY', 'MEDIA']

/**
 * A digest of what a build reads: name, size and time of every source file, and the settings. Unlike "is any file newer?" it
 * also sees a file that is gone, and another site address.
 */
export const sourceDigest = async (root: string, environment: Environment = process.env) => {
  const digest = createHash('sha256')
  for (const name of settings) digest.update(`${name}=${environment[name] ?? ''}\n`)
  for (const source of [
    'astro.config.mjs',
    'package-lock.json',
    'src',
    'public',
    environment['CONTENT_DIR'] ?? 'content',
  ]) {
    const folder = resolve(root, source)
    for (const file of await filesOf(folder).catch(() => ['.'])) {
      const stats = await stat(join(folder, file)).catch(() => undefined)
      digest.update(`${source}/${file} ${stats?.size} ${stats?.mtimeMs}\n`)
    }
  }
  return digest.digest('hex')
}

const recordOf = (dist: string) => join(serverFolder(dist), 'built-from')

/** The sources, and the time of this very `dist`: one that was cut short or made anew has another. */
const recordFor = async (dist: string, root: string, environment?: Environment) => {
  const { mtimeMs } = await stat(join(dist, '_headers'))
  return `${await sourceDigest(root, environment)} ${mtimeMs}\n`
}

/** The last output: says that this build came to its end, and from which sources, so that `npm start` need not repeat it. */
export const builtFrom = async ({ dist }: Omit<OutputContext, 'catalogue'>, root = process.cwd()) => {
  await mkdir(serverFolder(dist), { recursive: true })
  await writeFile(recordOf(dist), await recordFor(dist, root))
}

/** Is `dist` there, whole, and made from the sources and with the settings as they are now? */
export const isUpToDate = async (dist: string, root = process.cwd(), environment?: Environment) => {
  const record = await readFile(recordOf(dist), 'utf8').catch(() => undefined)
  return record !== undefined && record === (await recordFor(dist, root, environment).catch(() => undefined))
}
