import { readdirSync, readFileSync } from 'node:fs'

/** `/proc/<pid>/stat` behind the name of the program, which may hold anything. */
const statOf = (pid: string | number) => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

const PAGE = 4096
const TICKS = 100

/** Resident memory of a process and all that it started, in MiB; pages they share count for each. Linux only. */
export function treeMemory(root: number): number {
  const parents = new Map<number, number>()
  const sizes = new Map<number, number>()
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = statOf(pid)
      parents.set(Number(pid), Number(stat[1]))
      sizes.set(Number(pid), Number(stat[21]) * PAGE)
    } catch {
      // it has ended meanwhile
    }
  }
  let sum = 0
  for (const [pid, size] of sizes)
    for (let at: number | undefined = pid; at && at > 1; at = parents.get(at))
      if (at === root) {
        sum += size
        break
      }
  return sum / 1024 ** 2
}

/** CPU seconds, user and system, of all processes that this one started and that have ended, with theirs. Linux only. */
export const endedChildrenCpu = () => {
  const stat = statOf('self')
  return (Number(stat[13]) + Number(stat[14])) / TICKS
}
