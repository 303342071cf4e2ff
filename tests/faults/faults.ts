import { answers } from './answers.ts'
import type { Fault } from './fault.ts'
import { lines } from './lines.ts'
import { storage } from './storage.ts'
import { soak } from './soak.ts'
import { updates } from './updates.ts'

/** The table, in the order of its numbers. */
export const faults: Fault[] = [...answers, ...updates, ...storage, ...lines].sort((a, b) => a.number - b.number)

/** Not a fault, but all of them in turn. */
export const soakRow: Fault = {
  number: 60,
  name: '60 visits, deploys, drops and evictions',
  injected: 'seed 20261122',
  expected: 'nothing lost, nothing older than last seen, nothing wrong stored',
  run: (trial) => soak(trial, 20_261_122, 60),
}
