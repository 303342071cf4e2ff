import { answers } from './answers.ts'
import { bytesRow } from './bytes.ts'
import { beyond } from './beyond.ts'
import type { Fault } from './fault.ts'
import { lines } from './lines.ts'
import { readers } from './readers.ts'
import { storage } from './storage.ts'
import { soak } from './soak.ts'
import { updates } from './updates.ts'

/** Not a fault, but all of them in turn. */
const soakRow: Fault = {
  number: 60,
  name: '60 visits, deploys, drops and evictions',
  injected: 'seed 20261122',
  expected: 'nothing lost, nothing older than last seen, nothing wrong stored',
  run: (trial) => soak(trial, 20_261_122, 60),
}

/** The table, in the order of its numbers. */
export const faults: Fault[] = [
  ...answers,
  ...updates,
  ...storage,
  ...readers,
  ...lines,
  ...beyond,
  soakRow,
  bytesRow,
].sort((a, b) => a.number - b.number)
