import { createHash } from 'node:crypto'
import { statSync } from 'node:fs'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { filesOf } from './dist-files.ts'
import { serverFolder } from './headers.ts'
import type { OutputContext } from './output.ts'

type Environment = Record<string, string | undefined>

const settings = ['CONTENT_DIR', 'SITE_URL', 'SHOW_DRAFTS', 'MEDIA']
const dayOf = (environment: Environment) => environment['TODAY'] ?? new Date().toISOString().slice(0, 10)

/**
 * A digest of what a build reads: name, size and time of every source file, the settings, and the day, on which guides become
 * overdue. Unlike "is any file newer?" it also sees a file that is gone, and another site address.
 */
export const sourceDigest = (root: string, environment: Environment = process.env) => {
  const digest = createHash('sha256').update(`${dayOf(environment)}\n`)
  for (const name of settings) digest.update(`${name}=${environment[name] ?? ''}\n`)
  for (const source of [
    'astro.config.mjs',
    'package-lock.json',
    'src',
    'public',
    environment['CONTENT_DIR'] ?? 'content',
  ]) {
    const folder = resolve(root, source)
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory()
    for (const file of isFolder ? filesOf(folder) : ['.']) {
      const stats = statSync(join(folder, file), { throwIfNoEntry: false })
      digest.update(`${source}/${file} ${stats?.size} ${stats?.mtimeMs}\n`)
    }
  }
  return digest.digest('hex')
}

const recordOf = (dist: string) => join(serverFolder(dist), 'built-from')

/** The sources, the time of this very `dist` (one that was cut short or made anew has another), and its public address. */
interface Built {
  sources: string
  at: number
  /** Empty on a trial build. */
  url: string
}

const timeOf = async (dist: string) => (await stat(join(dist, '_headers'))).mtimeMs

/** What is known of a site that stands in `dist`; undefined where it was cut short, or came from elsewhere. */
async function builtAs(dist: string): Promise<Built | undefined> {
  try {
    const built = JSON.parse(await readFile(recordOf(dist), 'utf8')) as Built
    return built.at === (await timeOf(dist)) ? built : undefined
  } catch {
    return undefined
  }
}

/** The last output: says that this build came to its end, and from which sources, so that `npm start` need not repeat it. */
export const builtFrom = async ({ dist, siteUrl, sources }: Omit<OutputContext, 'catalogue'>, root = process.cwd()) => {
  await mkdir(serverFolder(dist), { recursive: true })
  const built: Built = { sources: sources ?? sourceDigest(root), at: await timeOf(dist), url: siteUrl ?? '' }
  await writeFile(recordOf(dist), `${JSON.stringify(built)}\n`)
}

/** Is `dist` there, whole, and made from the sources and with the settings as they are now? */
export const isUpToDate = async (dist: string, root = process.cwd(), environment?: Environment) => {
  const built = await builtAs(dist)
  return built !== undefined && built.sources === sourceDigest(root, environment)
}

/** The public address that a site was built with, empty on a trial build; undefined where nothing says so. */
export const builtAddress = async (dist: string) => (await builtAs(dist))?.url
