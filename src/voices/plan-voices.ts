import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { suggest } from '../checks/content/check.ts'
import type { Finding } from '../report.ts'
import { convertVoice } from './convert.ts'
import { requestFindings } from './request-findings.ts'
import { voiceFinding } from './voice-findings.ts'
import { voiceName } from './voice-name.ts'
import { mergeVoices } from './voice-yaml.ts'
import { wordsToRead } from './words-to-read.ts'

/** One recording from outside. */
export interface OfferedVoice {
  /** Id of the block that was read. */
  step: string
  /** As people say it, `Mông Hoa`; undefined where there is one voice only. */
  dialect?: string | undefined
  /** Fingerprint of the words that were read. */
  of: string
  /** A voice note of any common format. */
  bytes: Uint8Array
  /** Its name in messages; the step's id without one. */
  name?: string | undefined
}

export interface VoiceRequest {
  slug: string
  code: string
  /** '' when the reader does not want to be named. */
  speaker: string
  /** `2026-11-22` */
  date: string
  /** The reader agrees that everybody may hear it. */
  consent: boolean
  recordings: OfferedVoice[]
  /** Recordings that are there already may be replaced. */
  replace?: boolean
}

/** What importing recordings would write, the list of voices last. With an error among the findings there is nothing to write. */
export interface VoicePlan {
  writes: { path: string; bytes: Uint8Array }[]
  findings: Finding[]
}

/**
 * Judges recordings of a guide and makes voices of them; writes nothing. Any error refuses all of them. A recording of words
 * that are no longer today's is left out with a warning.
 */
export async function planVoices(
  entries: Entries,
  request: VoiceRequest,
  onProgress?: (done: number, total: number) => void,
): Promise<VoicePlan> {
  const findings = requestFindings(entries, request)
  if (findings.some(({ level }) => level === 'error')) return { writes: [], findings }
  const { slug, code, recordings } = request
  const guide = entries.guides.find((entry) => entry.slug === slug)!
  const folder = `guides/${slug}/voice/${code}`
  const voices = new Map<string, Uint8Array>()
  const read: Record<string, { dialect: string | undefined; of: string }> = {}
  for (const [place, recording] of recordings.entries()) {
    onProgress?.(place, recordings.length)
    const { step, dialect, of, bytes, name = step } = recording
    const old = wordsFindings(entries, guide, code, recording)
    findings.push(...old)
    if (old.length) continue
    const voice = await convertVoice(bytes)
    if ('rule' in voice) findings.push(voiceFinding(voice.rule, name, `«${step}»: ${voice.what}`, voice.fix))
    else {
      voices.set(`${folder}/${voiceName(step, dialect)}.m4a`, voice.bytes)
      read[voiceName(step, dialect)] = { dialect: dialect?.trim(), of }
    }
  }
  onProgress?.(recordings.length, recordings.length)
  if (voices.size === 0 || findings.some(({ level }) => level === 'error')) return { writes: [], findings }
  const list = mergeVoices(entries, `${folder}/voice.yaml`, request, read)
  if ('rule' in list) return { writes: [], findings: [...findings, list] }
  // The list comes last: stopped between the two, a voice lacks its entry and the check says so; it never speaks for other words.
  const all = [...voices, [`${folder}/voice.yaml`, Buffer.from(list.text)] as const]
  return { writes: all.map(([path, bytes]) => ({ path, bytes })), findings }
}

/** Nothing for words that are today's. */
function wordsFindings(
  entries: Entries,
  guide: GuideEntry,
  code: string,
  { step, of, name = step }: OfferedVoice,
): Finding[] {
  const known = guide.source!.blocks.map(({ id }) => id)
  if (!known.includes(step))
    return [voiceFinding('voice-step', name, `bài «${guide.slug}» không có khối «${step}»`, suggest(step, known))]
  const words = wordsToRead(entries, guide, code, step)
  if (words !== undefined && fingerprint(words) === of) return []
  const what = words === undefined ? `«${step}» chưa có lời dịch của hôm nay` : `lời của «${step}» đã đổi sau khi thu`
  const fix = words === undefined ? 'dịch khối này trước, rồi thu lại' : `thu lại bước này theo lời mới: ${words}`
  return [voiceFinding('voice-words', name, what, `${fix} (bản thu này không được ghi)`, 'warning')]
}
