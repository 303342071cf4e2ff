import { existsSync } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { serverFolder } from '../outputs/headers.ts'

/** Everything that is not finished stands in one folder beside the site, on the same disk, so that a rename puts it in place. */
export const places = (dist: string) => {
  const work = `${dist}.building`
  return { work, next: join(work, 'site'), before: join(work, 'before'), done: join(work, 'done') }
}

// Windows refuses to move a folder while a program (a virus scanner, a server) has one of its files open
const WINDOWS_ATTEMPTS = 12
const inUse = new Set(['EPERM', 'EACCES', 'EBUSY'])

async function move(from: string, to: string, attempts = process.platform === 'win32' ? WINDOWS_ATTEMPTS : 1) {
  for (let pause = 10; ; pause *= 2) {
    try {
      return await rename(from, to)
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException
      if (inUse.has(code) && --attempts > 0) await wait(pause)
      else throw new Error(`${from} could not be moved to ${to} (${code}). ${why(code)}`, { cause: error })
    }
  }
}

const why = (code: string) =>
  code === 'EXDEV' || code === 'EBUSY'
    ? 'A folder that is itself a mounted disk cannot be replaced: set OUT_DIR to a folder inside it.'
    : 'Close the programs that use this folder, then build again.'

/**
 * Brings to an end what a build that was killed while it swapped had begun: without a site the one before comes back, a new
 * site gets the server files made with it. Only under the build's lock.
 */
export async function recover(dist: string) {
  const { work, next, before } = places(dist)
  if (!existsSync(dist) && existsSync(before)) await move(before, dist)
  else if (existsSync(dist) && !existsSync(next) && existsSync(serverFolder(next))) {
    await rm(serverFolder(dist), { recursive: true, force: true })
    await move(serverFolder(next), serverFolder(dist))
  }
  await rm(work, { recursive: true, force: true })
}

/** Puts the finished site and its server files in place of the ones before; if that fails, the ones before stay. */
export async function swap(dist: string) {
  const { work, next, before, done } = places(dist)
  const hadSite = existsSync(dist)
  if (hadSite) await move(dist, before)
  try {
    await move(next, dist)
  } catch (error) {
    if (hadSite) await move(before, dist)
    throw error
  }
  if (existsSync(serverFolder(dist))) await move(serverFolder(dist), serverFolder(before))
  await move(serverFolder(next), serverFolder(dist))
  // Under its old name a half removed site could be taken for one to bring back.
  if (hadSite) await move(before, done)
  await rm(work, { recursive: true, force: true, maxRetries: 5 })
}
