import { networks, type Network } from '../networks.ts'
import type { RelayLine } from './relay.ts'

export interface Line {
  name: string
  /** As the browser imitates it: a latency on every request, none on setting up the connection. */
  imitated: Network
  /** The same line for every byte of every connection. */
  real: RelayLine
  /** Visits of which the middle counts. */
  runs: number
}

const imitated = (name: string) => networks.find((network) => network.name === name)!

export const lines: Line[] = [
  { name: 'fast3g', imitated: imitated('Fast 3G'), real: { down: 1600, up: 750, roundTrip: 150 }, runs: 3 },
  { name: 'slow3g', imitated: imitated('Slow 3G'), real: { down: 400, up: 400, roundTrip: 400 }, runs: 5 },
  { name: 'village', imitated: imitated('150 kbit/s'), real: { down: 150, up: 50, roundTrip: 600 }, runs: 3 },
]
