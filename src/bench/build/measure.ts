import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { endedChildrenCpu, treeMemory } from './process-tree.ts'

export interface Cost {
  /** CPU seconds, user and system, of the whole process tree. */
  cpu: number
  /** Seconds. */
  wall: number
  /** Largest sum of the resident memory of the tree. */
  peakMiB: number
  /** CPU seconds of the main process by part of the build, in their order; empty for another program. */
  parts: Record<string, number>
}

const LISTENER = fileURLToPath(new URL('cost-of-parts.ts', import.meta.url))

const round = (value: number) => Math.round(value * 100) / 100

/** Runs a program to its end. Throws with the end of what it printed when it fails. One at a time: the CPU is that of all children. */
export async function measure(args: string[], { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Cost> {
  const began = performance.now()
  const before = endedChildrenCpu()
  const costs = join(tmpdir(), `cam-tay-costs-${process.pid}.json`)
  const child = spawn(process.execPath, ['--import', LISTENER, ...args], {
    cwd,
    env: { ...env, COSTS: costs },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said = (said + data.toString()).slice(-4000)))
  let peakMiB = 0
  const sampling = setInterval(() => (peakMiB = Math.max(peakMiB, treeMemory(child.pid!))), 100)
  const [code] = (await once(child, 'close')) as [number | null]
  clearInterval(sampling)
  const parts = existsSync(costs) ? (JSON.parse(readFileSync(costs, 'utf8')) as Record<string, number>) : {}
  rmSync(costs, { force: true })
  if (code !== 0) throw new Error(`the build failed (${code}):\n${said}`)
  return {
    cpu: round(endedChildrenCpu() - before),
    wall: round((performance.now() - began) / 1000),
    peakMiB: Math.round(peakMiB),
    parts: Object.fromEntries(Object.entries(parts).map(([part, seconds]) => [part, round(seconds)])),
  }
}
