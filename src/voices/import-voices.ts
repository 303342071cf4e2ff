import type { Entries, GuideEntry } from '../catalogue/entries.ts'
import { spokenBy, spokenPrint } from '../catalogue/spoken.ts'
import type { Finding } from '../report.ts'
import { inSeconds } from './convert.ts'
import { loudnessOf } from './loudness.ts'
import type { NoteFile } from './note-files.ts'
import { planVoices, type OfferedVoice, type VoicePlan, type VoiceRequest } from './plan-voices.ts'
import { withRecording } from './recording.ts'
import { requestFindings } from './request-findings.ts'
import { clock, splitRecording } from './split.ts'
import { voiceFinding } from './voice-findings.ts'
import { wordsToRead } from './words-to-read.ts'

/** What an editor asks for. */
export interface NotesRequest extends Omit<VoiceRequest, 'recordings'> {
  dialect: string | undefined
  /** Ids of the blocks that are read, in order; all steps that have words without them. */
  steps: string[] | undefined
  /** Seconds of silence that part the steps of one long recording. */
  pause: number
}

export interface NotesPlan extends VoicePlan {
  /** Blocks to be read, in order, with what is said. */
  steps: { id: string; words: string }[]
  /** Steps that nobody can read yet. */
  left: string[]
}

/** What importing voice notes would write: one a step, in the order of their names, or one for all steps. Writes nothing. */
export async function planNotes(
  entries: Entries,
  request: NotesRequest,
  notes: NoteFile[],
  onProgress?: (done: number, total: number) => void,
): Promise<NotesPlan> {
  const { slug, code, dialect } = request
  const guide = entries.guides.find((entry) => entry.slug === slug)
  const wanted = request.steps ?? guide?.bones.steps.map(({ id }) => id) ?? ['?']
  const words = (id: string) => guide && wordsToRead(entries, guide, code, id)
  const spoken = spokenBy(entries)
  const ids = wanted.filter((id) => !guide || request.steps || words(id) !== undefined)
  const steps = ids.map((id) => ({ id, words: spoken(words(id) ?? '') }))
  const left = wanted.filter((id) => !ids.includes(id))
  const refused = (findings: Finding[]): NotesPlan => ({ writes: [], made: [], findings, steps, left })

  const asked = ids.map((id): OfferedVoice => ({
    step: id,
    dialect,
    of: spokenPrint(words(id) ?? '', spoken),
    bytes: EMPTY,
  }))
  const unread = unreadable(guide, ids, words)
  const wrong = unread.length ? unread : requestFindings(entries, { ...request, recordings: asked })
  if (wrong.length) return refused(wrong)

  const single = notes.length === 1 && ids.length > 1 ? notes[0] : undefined
  const given = single ? await pieces(single, ids.length, request.pause) : notes
  if ('rule' in given) return refused([given])
  if (given.length !== ids.length) return refused([await countFinding(given, ids)])
  const recordings = asked.map((voice, place) => ({ ...voice, ...given[place]! }))
  return { ...(await planVoices(entries, { ...request, recordings }, onProgress)), steps, left }
}

const EMPTY = new Uint8Array()

function unreadable(
  guide: GuideEntry | undefined,
  ids: string[],
  words: (id: string) => string | undefined,
): Finding[] {
  if (!guide) return []
  if (ids.length === 0)
    return [voiceFinding('voice-words', guide.slug, 'chưa bước nào có lời dịch của hôm nay', 'dịch bài trước, rồi thu')]
  const known = guide.source?.blocks.map(({ id }) => id) ?? []
  return ids
    .filter((id) => words(id) === undefined)
    .map((id) =>
      known.includes(id)
        ? voiceFinding('voice-words', id, `«${id}» chưa có lời dịch của hôm nay`, 'dịch khối này trước, rồi thu')
        : voiceFinding('voice-step', id, `bài không có khối «${id}»`, `các khối: ${known.join(', ')}`),
    )
}

async function pieces({ name, bytes }: NoteFile, count: number, pause: number): Promise<NoteFile[] | Finding> {
  const found = await splitRecording(bytes, count, pause)
  if ('rule' in found) return voiceFinding(found.rule, name, found.what, found.fix)
  return found.map((piece) => ({ name: `${name} ${clock(piece.start)}–${clock(piece.end)}`, bytes: piece.bytes }))
}

/** Names every file with its length, beside the steps: what is too many or missing is seen at once. */
async function countFinding(notes: NoteFile[], ids: string[]): Promise<Finding> {
  const found: string[] = []
  for (const [place, { name, bytes }] of notes.entries()) {
    const heard = await withRecording(bytes, loudnessOf)
    found.push(`${place + 1}) ${name} (${'rule' in heard ? heard.what : inSeconds(heard.seconds)})`)
  }
  const what = `có ${notes.length} bản thu: ${found.join('; ')}. Cần ${ids.length}, theo thứ tự: ${ids.join(', ')}`
  const fix = 'bỏ bản thừa hoặc thu bản thiếu; chỉ nhập vài bước thì ghi tên chúng: --steps bước-một,bước-hai'
  return voiceFinding('voice-count', `${notes.length} bản thu`, what, fix)
}
