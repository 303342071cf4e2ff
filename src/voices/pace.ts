import { tokensOf } from '../catalogue/tokens.ts'
import type { Finding } from '../report.ts'
import { inSeconds } from './convert.ts'
import { voiceFinding } from './voice-findings.ts'

// Syllables a second: people read four to six aloud. The languages here write each syllable as a word, Dao joins some.
const FASTEST = 9
const SLOWEST = 0.8
const PAUSE = 4
/** What stands before the first and behind the last sound. */
const MARGINS = 0.3

/** A warning when words of this length are not read in so many seconds. */
export function paceFindings(file: string, step: string, words: string, seconds: number): Finding[] {
  const syllables = tokensOf(words).length
  const fast = syllables > (seconds - MARGINS) * FASTEST
  if (!fast && syllables >= (seconds - PAUSE) * SLOWEST) return []
  const what = `«${step}» có ${syllables} chữ mà đọc trong ${inSeconds(seconds)}: ${fast ? 'nhanh' : 'chậm'} lạ thường`
  return [voiceFinding('voice-pace', file, what, 'nghe lại xem có đúng bước này không', 'warning')]
}
