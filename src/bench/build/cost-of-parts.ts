/** Loaded before a measured build (`node --import`): writes the CPU seconds of its parts to the file that COSTS names. */
import { writeFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { onPartDone } from '../../build-parts.ts'

const file = process.env['COSTS']
if (file && isMainThread) {
  const costs: Record<string, number> = {}
  let before = 0
  onPartDone((part) => {
    const { user, system } = process.cpuUsage()
    const now = (user + system) / 1e6
    costs[part] = (costs[part] ?? 0) + now - before
    before = now
  })
  process.once('exit', () => writeFileSync(file, JSON.stringify(costs)))
}
