import { readFileSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf } from '../outputs/dist-files.ts'

/**
 * Gives each file that is equal to the one before it that one's time. Servers make ETags from times: without this, every phone
 * would fetch every page again after every build. `_headers` keeps its own: its time tells one build from another (built-from.ts),
 * and no reader asks for it.
 */
export function keepTimes(next: string, before: string) {
  let kept = 0
  for (const file of filesOf(next)) {
    if (file === '_headers') continue
    const [now, then] = [join(next, file), join(before, file)]
    const stats = statSync(then, { throwIfNoEntry: false })
    if (!stats?.isFile() || stats.size !== statSync(now).size || !readFileSync(now).equals(readFileSync(then))) continue
    // the middle of the millisecond: a time in seconds, as a fraction, could come back a millisecond earlier
    const time = (Math.trunc(stats.mtimeMs) + 0.5) / 1000
    utimesSync(now, time, time)
    kept++
  }
  return kept
}
