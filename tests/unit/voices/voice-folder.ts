import type { Entries } from '../../../src/catalogue/entries.ts'
import { planVoices, type OfferedVoice, type VoiceRequest } from '../../../src/voices/plan-voices.ts'
import { wordsToRead } from '../../../src/voices/words-to-read.ts'
import { fingerprint } from '../../../src/catalogue/fingerprint.ts'
import { read } from '../exchange/po-folder.ts'
import { sound, tone } from './sounds.ts'

/** Two voice notes, made once. */
export const notes = { one: sound(tone(1.6), 'm4a'), two: sound(tone(1.8, { pitch: 240 }), 'ogg') }

/** A recording of today's words of a block. */
export function voiceOf(entries: Entries, code: string, step: string, bytes: Uint8Array = notes.one): OfferedVoice {
  const words = wordsToRead(entries, entries.guides[0]!, code, step)
  return { step, of: fingerprint(words ?? ''), bytes }
}

/** What importing these recordings into the Hmong of a folder would do. */
export function planIn(
  dir: string,
  recordings: (entries: Entries) => OfferedVoice[],
  request: Partial<VoiceRequest> = {},
) {
  const { entries } = read(dir)
  const asked = { slug: 'pay-bill', code: 'hmn', speaker: 'Người Mẫu', date: '2026-11-22', consent: true, ...request }
  return planVoices(entries, { ...asked, recordings: recordings(entries) })
}
