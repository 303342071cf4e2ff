import { runFilters, type AudioProblem, type Recording } from './recording.ts'

/** How loud a recording is, in decibels below full scale. */
export interface Loudness {
  seconds: number
  peak: number
  mean: number
  /** Share of the samples within 1 dB of full scale. */
  atLimit: number
}

const QUIETEST = -50
const broken: AudioProblem = {
  rule: 'voice-broken',
  what: 'tệp hỏng hoặc bị cắt ngang',
  fix: 'xin người đọc gửi lại bản thu',
}

/** The filters whose report `loudnessIn` reads. */
export const loudnessFilters = ['aformat=sample_fmts=s16', 'volumedetect']

export function loudnessIn(said: string): Loudness | undefined {
  const value = (name: string) => Number(said.match(new RegExp(`^\\[.*volumedetect.*${name}: ([-\\d.]+)`, 'm'))?.[1])
  const samples = value('n_samples')
  if (!(samples > 0)) return undefined
  const [peak, mean] = [value('max_volume'), value('mean_volume')]
  return { seconds: samples / 48_000, peak, mean, atLimit: (value('histogram_0db') || 0) / samples }
}

export async function loudnessOf(recording: Recording): Promise<Loudness | AudioProblem> {
  const { ok, said } = await runFilters(recording, loudnessFilters)
  const loudness = loudnessIn(said)
  if (!ok || !loudness) return broken
  if (loudness.peak > QUIETEST) return loudness
  const fix = 'thu lại gần máy hơn, xem máy có cho phép dùng micro không'
  return { rule: 'voice-silent', what: 'bản thu không có tiếng', fix }
}

/**
 * Speech that touches the limit now and then still sounds well: its peaks stand 12 dB and more above its mean. Broken speech is
 * flat, even after a phone has compressed it.
 */
export const isBroken = ({ peak, mean, atLimit }: Loudness) => peak > -0.5 && (atLimit > 0.02 || peak - mean < 8)

/** A stretch of time in seconds. */
export interface Span {
  start: number
  end: number
}

/** Sounds shorter than this are knocks and clicks. */
const CLICK = 0.12

/**
 * Where there is sound, between pauses of at least `pause` seconds. What counts as silence depends on how loud the recording
 * is: a phone in a courtyard is never quite still.
 */
export async function soundsOf(
  recording: Recording,
  { seconds, peak }: Loudness,
  pause: number,
): Promise<Span[] | AudioProblem> {
  const noise = Math.max(-50, Math.min(-26, peak - 30))
  const filters = ['highpass=f=90', `silencedetect=noise=${noise}dB:duration=0.1`]
  const { ok, said } = await runFilters(recording, filters)
  if (!ok) return broken
  const times = (name: string) =>
    [...said.matchAll(new RegExp(`^\\[.*silencedetect.*${name}: ([-+\\d.e]+)`, 'gm'))].map(([, time]) => Number(time))
  const ends = times('silence_end')
  const silences = times('silence_start').map((start, place) => ({
    start: Math.max(0, start),
    end: ends[place] ?? seconds,
  }))
  return joined(
    between(silences, seconds).filter(({ start, end }) => end - start >= CLICK),
    pause,
  )
}

/** between([{ start: 1, end: 2 }], 5) → 0–1, 2–5 */
const between = (silences: Span[], seconds: number): Span[] =>
  [...silences, { start: seconds, end: seconds }]
    .map(({ start }, place) => ({ start: place === 0 ? 0 : silences[place - 1]!.end, end: start }))
    .filter(({ start, end }) => end > start)

/** Sounds with less than `pause` seconds between them, as one. */
export function joined(sounds: Span[], pause: number): Span[] {
  const spans: Span[] = []
  for (const { start, end } of sounds) {
    const last = spans.at(-1)
    if (last && start - last.end < pause) spans[spans.length - 1] = { start: last.start, end }
    else spans.push({ start, end })
  }
  return spans
}
