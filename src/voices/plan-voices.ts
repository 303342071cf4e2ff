import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { fingerprint } from '../catalogue/fingerprint.ts'
import { spokenBy, spokenPrint } from '../catalogue/spoken.ts'
import { suggest } from '../checks/content/check.ts'
import type { Finding } from '../report.ts'
import { convertVoice } from './convert.ts'
import { paceFindings } from './pace.ts'
import { requestFindings } from './request-findings.ts'
import { voiceFinding } from './voice-findings.ts'
import { voiceName } from './voice-name.ts'
import { mergeVoices, type ReadVoices } from './voice-yaml.ts'
import { wordsToRead } from './words-to-read.ts'

/** One recording from outside. */
export interface OfferedVoice {
  /** Id of the block that was read. */
  step: string
  /** As people say it, `Mông Hoa`; undefined where there is one voice only. */
  dialect?: string | undefined
  /** Fingerprint of the words that were read: the block's own. */
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

/** A voice as it would come into the library. */
export interface MadeVoice {
  step: string
  /** Of the recording, in messages. */
  from: string
  seconds: number
  bytes: number
}

/** What importing recordings would write, the list of voices last. With an error among the findings there is nothing to write. */
export interface VoicePlan {
  writes: { path: string; bytes: Uint8Array }[]
  findings: Finding[]
  made: MadeVoice[]
}

/**
 * Judges recordings of a guide and makes voices of them; writes nothing. Any error refuses all of them. A recording of words
 * that are no longer today's is left out with a warning: nobody could hear it.
 */
export async function planVoices(
  entries: Entries,
  request: VoiceRequest,
  onProgress?: (done: number, total: number) => void,
): Promise<VoicePlan> {
  const findings = requestFindings(entries, request)
  const refused = (more: Finding[] = []): VoicePlan => ({ writes: [], findings: [...findings, ...more], made: [] })
  if (hasErrors(findings)) return refused()
  const { slug, code, recordings } = request
  const guide = entries.guides.find((entry) => entry.slug === slug)!
  const spoken = spokenBy(entries)
  const folder = `guides/${slug}/voice/${code}`
  const made: MadeVoice[] = []
  const writes: VoicePlan['writes'] = []
  const read: ReadVoices = {}
  for (const [place, { step, dialect, of, bytes, name: from = step }] of recordings.entries()) {
    onProgress?.(place, recordings.length)
    const words = wordsToRead(entries, guide, code, step)
    const old = wordsFinding(guide, step, from, words, of, spoken)
    if (old) findings.push(old)
    if (old || words === undefined) continue
    const voice = await convertVoice(bytes)
    if ('rule' in voice) {
      findings.push(voiceFinding(voice.rule, from, `«${step}»: ${voice.what}`, voice.fix))
      continue
    }
    findings.push(...paceFindings(from, step, spoken(words), voice.seconds))
    const name = voiceName(step, dialect)
    made.push({ step, from, seconds: voice.seconds, bytes: voice.bytes.length })
    writes.push({ path: `${folder}/${name}.m4a`, bytes: voice.bytes })
    read[name] = { dialect: dialect?.trim(), read: spokenPrint(words, spoken) }
  }
  onProgress?.(recordings.length, recordings.length)
  if (writes.length === 0 || hasErrors(findings)) return refused()
  const list = mergeVoices(entries, `${folder}/voice.yaml`, request, read)
  if ('rule' in list) return refused([list])
  // The list comes last: stopped between the two, a voice lacks its entry and the check says so; it never speaks for other words.
  writes.push({ path: `${folder}/voice.yaml`, bytes: Buffer.from(list.text) })
  return { writes, findings, made }
}

const hasErrors = (findings: Finding[]) => findings.some(({ level }) => level === 'error')

/** Undefined for words that are today's. `of` is the block's fingerprint, or that of what is said aloud. */
function wordsFinding(
  guide: GuideEntry,
  step: string,
  from: string,
  words: string | undefined,
  of: string,
  spoken: (words: string) => string,
): Finding | undefined {
  const known = guide.source!.blocks.map(({ id }) => id)
  if (!known.includes(step))
    return voiceFinding('voice-step', from, `bài «${guide.slug}» không có khối «${step}»`, suggest(step, known))
  if (words === undefined) {
    const what = `«${step}» chưa có lời dịch của hôm nay; không ghi bản thu này`
    return voiceFinding('voice-words', from, what, 'dịch khối này trước, rồi thu lại', 'warning')
  }
  if (fingerprint(words) === of || spokenPrint(words, spoken) === of) return undefined
  const what = `lời của «${step}» đã đổi sau khi thu; không ghi bản thu này`
  return voiceFinding('voice-words', from, what, `thu lại bước này theo lời mới: ${spoken(words)}`, 'warning')
}
