import type { Entries } from '../catalogue/entries.ts'
import type { DeskPlan } from '../exchange/desk-file.ts'
import { formatFinding } from '../report.ts'
import { inSeconds } from './convert.ts'
import { planVoices, type MadeVoice, type VoicePlan } from './plan-voices.ts'

interface Heard {
  writes: VoicePlan['writes']
  made: MadeVoice[]
  /** As a person reads them. */
  lines: string[]
  /** What the voices change in the plan of the whole file: with an error nothing of it is written. */
  plan: Partial<DeskPlan['plan']>
}

/** The voices of a file from the desk. `entries` have its words already. */
export async function planHeard(entries: Entries, { voices, waiting }: DeskPlan): Promise<Heard> {
  const left = waiting.map(
    (step) => `  XUNG ĐỘT: «${step}» đã có giọng đọc. Nghe cả hai; lấy giọng mới thì thêm: --replace`,
  )
  if (!voices) return { writes: [], made: [], lines: left, plan: {} }
  const { writes, made, findings } = await planVoices(entries, voices)
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length)
    return { writes: [], made: [], lines: [], plan: { findings: errors, files: new Map(), changes: [] } }
  return {
    writes,
    made,
    lines: [
      ...made.map(({ step, seconds }) => `  giọng đọc: ${step} (${inSeconds(seconds)})`),
      ...findings.map(formatFinding),
      ...left,
    ],
    plan: {},
  }
}
