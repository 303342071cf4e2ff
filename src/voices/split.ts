import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { inSeconds } from './convert.ts'
import { joined, loudnessOf, soundsOf, type Span } from './loudness.ts'
import { runFilters, withRecording, type AudioProblem, type Recording } from './recording.ts'

/** A piece of a long recording as a file of its own. */
export interface Piece extends Span {
  bytes: Buffer
}

/** Seconds of silence that part two steps, unless the editor says otherwise. */
export const PAUSE = 1.5
/** Readers breathe within a step: nothing shorter parts steps. */
const SHORTEST_PAUSE = 0.4
const MARGIN = 0.3

/** The pieces of one long recording, parted by pauses; refused unless there are `count` of them. */
export const splitRecording = (bytes: Uint8Array, count: number, pause: number): Promise<Piece[] | AudioProblem> =>
  withRecording(bytes, async (recording) => {
    const loudness = await loudnessOf(recording)
    if ('rule' in loudness) return loudness
    const breaths = await soundsOf(recording, loudness, SHORTEST_PAUSE)
    if ('rule' in breaths) return breaths
    const spans = joined(breaths, pause)
    if (spans.length !== count) return countProblem(spans, breaths, count, pause)
    const pieces: Piece[] = []
    for (const span of spans) {
      const piece = await cutOut(recording, span)
      if ('rule' in piece) return piece
      pieces.push(piece)
    }
    return pieces
  })

function countProblem(spans: Span[], breaths: Span[], count: number, pause: number): AudioProblem {
  const found = spans.map(
    ({ start, end }, place) => `${place + 1}) ${clock(start)}–${clock(end)} (${inSeconds(end - start)})`,
  )
  const better = pauseFor(breaths, count)
  const what = `cần ${count} đoạn, mỗi bước một đoạn, nghe ra ${spans.length} đoạn (chỗ lặng từ ${inSeconds(pause)}): ${found.join('; ')}`
  const fix = better
    ? `thử lại với --pause ${better}: khi ấy đủ ${count} đoạn; hoặc thu lại, giữa hai bước đếm thầm một, hai, ba`
    : 'thu lại, giữa hai bước đếm thầm một, hai, ba; hoặc gửi mỗi bước một tệp'
  return { rule: 'voice-count', what, fix }
}

/** A length of pause that parts the sounds into `count` and stands clear of the other pauses; undefined without one. */
export function pauseFor(breaths: Span[], count: number): number | undefined {
  const gaps = breaths.slice(1).map(({ start }, place) => start - breaths[place]!.end)
  const sorted = [...gaps].sort((a, b) => b - a)
  const [last, next] = [sorted[count - 2], sorted[count - 1] ?? 0]
  if (last === undefined || last < next * 1.3 || last < SHORTEST_PAUSE) return undefined
  return Math.round(10 * Math.max(SHORTEST_PAUSE, (last + next) / 2)) / 10
}

async function cutOut(recording: Recording, { start, end }: Span): Promise<Piece | AudioProblem> {
  const file = join(recording.folder, 'piece.wav')
  const cut = `atrim=start=${Math.max(0, start - MARGIN).toFixed(3)}:end=${(end + MARGIN).toFixed(3)}`
  const { ok } = await runFilters(
    recording,
    [cut, 'asetpts=PTS-STARTPTS'],
    ['-c:a', 'pcm_s16le', '-fflags', '+bitexact', '-y', '-f', 'wav', `file:${file}`],
  )
  if (ok) return { start, end, bytes: readFileSync(file) }
  return { rule: 'voice-broken', what: `không cắt được đoạn ${clock(start)}`, fix: 'xin người đọc gửi lại bản thu' }
}

/** clock(75.4) → '1:15' */
export const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`
