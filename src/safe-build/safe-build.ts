import { existsSync, lstatSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, resolve } from 'node:path'
import { fullDisk, fullDiskMessage } from './full-disk.ts'
import { keepTimes } from './keep-times.ts'
import { BuildIsRunning, takeLock, type Lock } from './lock.ts'
import { places, recover, swap } from './swap.ts'

export interface SafeBuild {
  /** Where the build may work; readers see nothing of it. */
  next: string
  /** Puts the finished site in place. Returns how many of its files are the same as before. */
  finish: () => Promise<number>
}

/** Two builds in one checkout break each other whatever they make: Astro keeps unfinished pages in `.astro`. */
const checkoutLock = (root: string) => resolve(root, '.astro', 'build.lock')
/** Who makes or reads the whole site holds this. */
export const siteLock = (dist: string) => `${dist}.lock`

/** Where a link leads is known even while a swap has taken the folder away. */
const realPath = (path: string): string => {
  if (existsSync(path)) return realpathSync(path)
  const link = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
  return link ? resolve(dirname(path), readlinkSync(path)) : resolve(path)
}

const takeLocks = (files: string[]) => {
  const locks: Lock[] = []
  try {
    for (const file of files) locks.push(takeLock(file))
  } catch (error) {
    for (const lock of locks) lock.release()
    throw error
  }
  return {
    areHeld: () => locks.every((lock) => lock.isHeld()),
    release: () => locks.forEach((lock) => lock.release()),
  }
}

/** Runs when the process ends, also by Ctrl+C or `kill`. Only `kill -9` and a power cut do without. */
const atEnd = (clean: (code: number) => void) => {
  process.once('exit', clean)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      process.off('exit', clean)
      clean(0)
      process.kill(process.pid, signal)
    })
}

/**
 * Begins a build beside the site that stands, which stays as it is until `finish`, whatever happens to this process. Throws
 * BuildIsRunning when another build is at work.
 */
export async function beginBuild(site: string, root = process.cwd()): Promise<SafeBuild> {
  const dist = realPath(site)
  const { work, next, before } = places(dist)
  const locks = takeLocks([checkoutLock(root), siteLock(dist)])
  atEnd((code) => {
    const full = code ? fullDisk([dist, root, tmpdir()]) : undefined
    // while one site takes the place of another, nothing may go: the next build brings it to an end
    if (locks.areHeld() && !existsSync(before) && existsSync(next)) rmSync(work, { recursive: true, force: true })
    locks.release()
    if (full) process.stderr.write(fullDiskMessage(full))
  })
  await recover(dist)
  return {
    next,
    async finish() {
      if (!locks.areHeld())
        throw new Error(`another build took over (${siteLock(dist)}); this one leaves the site as it is`)
      const kept = existsSync(dist) ? keepTimes(next, dist) : 0
      await swap(dist)
      locks.release()
      return kept
    },
  }
}

/** Brings back the site before, if a build was killed just while it put a new one in place. A build at work is left alone. */
export async function recoverSite(site: string) {
  const dist = realPath(site)
  if (!existsSync(places(dist).work)) return
  try {
    const lock = takeLock(siteLock(dist))
    await recover(dist).finally(() => lock.release())
  } catch (error) {
    if (!(error instanceof BuildIsRunning)) throw error
  }
}
