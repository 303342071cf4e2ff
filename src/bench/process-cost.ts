import { readFileSync } from 'node:fs'

const TICKS_A_SECOND = 100

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

const numbersOf = (file: string) =>
  Object.fromEntries(
    [...readFileSync(file, 'utf8').matchAll(/^(\w+):\s+(\d+)/gm)].map(([, name, value]) => [name!, Number(value)]),
  )

/** A process and its children on Linux: CPU seconds so far; memory that is theirs alone or their share of what is shared, in bytes. */
export function costOf(pid: number) {
  const all = [pid, ...childrenOf(pid)]
  const ticks = all.map((one) => {
    const fields = readFileSync(`/proc/${one}/stat`, 'utf8').split(') ').at(-1)!.split(' ')
    return Number(fields[11]) + Number(fields[12])
  })
  const memory = all.map((one) => numbersOf(`/proc/${one}/smaps_rollup`)['Pss'] ?? 0)
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  return { cpu: sum(ticks) / TICKS_A_SECOND, bytes: sum(memory) * 1024, processes: all.length }
}
