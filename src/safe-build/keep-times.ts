import { readFile, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { filesOf } from '../outputs/dist-files.ts'

const sameBytes = async (one: string, other: string) => {
  const [a, b] = await Promise.all([readFile(one), readFile(other)])
  return a.equals(b)
}

/**
 * Gives each file that is equal to the one before it that one's time. Servers make ETags from times: without this, every phone
 * would fetch every page again after every build. `_headers` keeps its own: its time tells one build from another (built-from.ts),
 * and no reader asks for it.
 */
export async function keepTimes(next: string, before: string) {
  let kept = 0
  for (const file of await filesOf(next)) {
    if (file === '_headers') continue
    const [now, then] = await Promise.all([stat(join(next, file)), stat(join(before, file)).catch(() => undefined)])
    if (!then?.isFile() || then.size !== now.size || !(await sameBytes(join(next, file), join(before, file)))) continue
    // the middle of the millisecond: a time in seconds, as a fraction, could come back a millisecond earlier
    const time = (Math.trunc(then.mtimeMs) + 0.5) / 1000
    await utimes(join(next, file), time, time)
    kept++
  }
  return kept
}
