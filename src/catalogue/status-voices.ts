import type { GuideEntry } from './entries.ts'
import { fingerprint } from './fingerprint.ts'

/** The recordings of a guide in one language. */
export interface VoiceStatus {
  /** How many are of today's words. */
  current: number
  /** Names of those that nobody hears any more: their words changed, or the Vietnamese behind the words did. */
  stale: string[]
  /** Blocks that have words and no recording at all. */
  missing: string[]
}

/** `translated`: today's words by block and whether they are stale; those without words are left out. */
export function voicesOf(
  guide: GuideEntry,
  code: string,
  translated: Map<string, { words: string; stale: boolean }>,
): VoiceStatus {
  const recorded = guide.voices.get(code)
  const names = Object.keys(recorded?.about ?? {}).filter((name) => recorded!.bytes.has(name))
  const isCurrent = (name: string) => {
    const block = translated.get(blockOf(name))
    return block !== undefined && !block.stale && recorded!.about[name]!.read === fingerprint(block.words)
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
