import { readFileSync, statSync } from 'node:fs'
import { hostname } from 'node:os'

/** Who holds a lock. `birth` tells two processes with the same number apart, where the system says when one began (Linux). */
export interface Holder {
  pid: number
  host: string
  since: string
  birth?: string
}

/** A holder on another machine says every half minute that it is still there; after so long without a word it is gone. */
export const SILENCE_MS = 10 * 60_000
/** A lock without a holder was made this very moment, or its disk was full. */
const WRITING_MS = 10_000

/** The tick in which a process began: field 22 of its `stat`, counted behind the name, which may hold anything. */
const birthOf = (pid: number) => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]
  } catch {
    return undefined
  }
}

export const thisProcess = (): Holder => {
  const birth = birthOf(process.pid)
  return { pid: process.pid, host: hostname(), since: new Date().toISOString(), ...(birth ? { birth } : {}) }
}

export const parseHolder = (text: string): Holder | undefined => {
  try {
    const { pid, host, since, birth } = JSON.parse(text) as Holder
    return Number.isInteger(pid) && pid > 0 && typeof host === 'string' ? { pid, host, since, birth } : undefined
  } catch {
    return undefined
  }
}

const isRunning = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Is whoever wrote this lock still at work? */
export const isAlive = (holder: Holder | undefined, file: string) => {
  const silent = Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0)
  if (!holder) return silent < WRITING_MS
  if (holder.host !== hostname()) return silent < SILENCE_MS
  return isRunning(holder.pid) && (holder.birth === undefined || birthOf(holder.pid) === holder.birth)
}
