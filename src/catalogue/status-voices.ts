import type { GuideEntry } from './entries.ts'
import { spokenPrint } from './spoken.ts'

/** The recordings of a guide in one language. */
export interface VoiceStatus {
  /** How many are of today's words. */
  current: number
  /** Names of those that nobody hears any more: their words changed, or a number in them, or the Vietnamese behind them. */
  stale: string[]
  /** Blocks that have words and no recording at all. */
  missing: string[]
}

/** `translated`: today's words by block and whether they are stale; those without words are left out. */
export function voicesOf(
  guide: GuideEntry,
  code: string,
  translated: Map<string, { words: string; stale: boolean }>,
  spoken: (words: string) => string,
): VoiceStatus {
  const recorded = guide.voices.get(code)
  const names = Object.keys(recorded?.about ?? {}).filter((name) => recorded!.bytes.has(name))
  const isCurrent = (name: string) => {
    const block = translated.get(blockOf(name))
    return block !== undefined && !block.stale && recorded!.about[name]!.read === spokenPrint(block.words, spoken)
  }
  const stale = names.filter((name) => !isCurrent(name))
  const voiced = new Set(names.map(blockOf))
  return {
    current: names.length - stale.length,
    stale,
    missing: [...translated.keys()].filter((block) => !voiced.has(block)),
  }
}

/** `open-app.tay-bac` → `open-app` */
const blockOf = (name: string) => name.split('.')[0]!
