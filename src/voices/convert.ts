import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBroken, loudnessFilters, loudnessIn, loudnessOf, soundsOf, type Span } from './loudness.ts'
import { runFilters, withRecording, type AudioProblem, type Recording } from './recording.ts'

/** A recording as the library keeps it: AAC-LC, mono, 32 kb/s, level, without the silence at its ends. */
export interface Converted {
  bytes: Buffer
  seconds: number
}

const SHORTEST = 0.4
const LONGEST = 120
/** Left before the first and behind the last sound, so that no breath is cut. */
const LEAD = 0.1
const TAIL = 0.25
/** -16 LUFS: speech for one small speaker. The range is wide, so that the level is moved and never squeezed. */
const TARGET = 'I=-16:TP=-1.5:LRA=20'

/** Makes a voice of bytes from outside; never throws because of them. The same bytes give the same voice. */
export const convertVoice = (bytes: Uint8Array): Promise<Converted | AudioProblem> => withRecording(bytes, convert)

async function convert(recording: Recording): Promise<Converted | AudioProblem> {
  const loudness = await loudnessOf(recording)
  if ('rule' in loudness) return loudness
  const sounds = await soundsOf(recording, loudness, Number.POSITIVE_INFINITY)
  if ('rule' in sounds) return sounds
  const problem = lengthProblem(sounds[0])
  if (problem) return problem
  const span = {
    start: Math.max(0, sounds[0]!.start - LEAD),
    end: Math.min(loudness.seconds, sounds[0]!.end + TAIL),
  }
  return encode(recording, span)
}

function lengthProblem(sound: Span | undefined): AudioProblem | undefined {
  const again = 'thu lại bước này'
  if (!sound)
    return {
      rule: 'voice-silent',
      what: 'bản thu chỉ có tiếng động, không có tiếng người',
      fix: `${again}, nói gần máy`,
    }
  const seconds = sound.end - sound.start
  if (seconds < SHORTEST)
    return { rule: 'voice-short', what: `chỉ có ${inSeconds(seconds)} tiếng`, fix: `${again}; bấm thu rồi mới đọc` }
  if (seconds > LONGEST) {
    const what = `bản thu dài ${inSeconds(seconds)}, hơn ${LONGEST} giây`
    return {
      rule: 'voice-long',
      what,
      fix: 'mỗi bước một bản thu; một tệp dài cho cả bài thì dùng npm run voice:import',
    }
  }
  return undefined
}

async function encode(recording: Recording, { start, end }: Span): Promise<Converted | AudioProblem> {
  const cut = [`atrim=start=${start.toFixed(3)}:end=${end.toFixed(3)}`, 'asetpts=PTS-STARTPTS']
  const failed: AudioProblem = {
    rule: 'voice-broken',
    what: 'không đổi được tệp này',
    fix: 'xin người đọc gửi lại bản thu',
  }
  const measured = await runFilters(recording, [...cut, ...loudnessFilters, `loudnorm=${TARGET}:print_format=json`])
  const levels = measured.said.match(/\{[^{}]*"input_i"[^{}]*\}/)?.[0]
  const loudness = loudnessIn(measured.said)
  if (!measured.ok || !levels || !loudness) return failed
  if (isBroken(loudness))
    return {
      rule: 'voice-clipped',
      what: 'tiếng bị vỡ vì quá to',
      fix: 'thu lại bước này, để máy cách miệng một gang tay, nói vừa phải',
    }
  const { input_i, input_tp, input_lra, input_thresh, target_offset } = JSON.parse(levels) as Record<string, string>
  const known = [
    `measured_I=${Number(input_i)}:measured_TP=${Number(input_tp)}:measured_LRA=${Number(input_lra)}`,
    `measured_thresh=${Number(input_thresh)}:offset=${Number(target_offset)}:linear=true`,
  ].join(':')
  if (known.includes('NaN') || known.includes('Infinity')) return failed
  const file = join(recording.folder, 'out.m4a')
  const { ok } = await runFilters(
    recording,
    [...cut, `loudnorm=${TARGET}:${known}`, 'aresample=24000'],
    [
      ...['-c:a', 'aac', '-profile:a', 'aac_low', '-b:a', '32k', '-ar', '24000', '-ac', '1'],
      ...['-fflags', '+bitexact', '-flags:a', '+bitexact', '-movflags', '+faststart', '-f', 'ipod', `file:${file}`],
    ],
  )
  return ok ? { bytes: readFileSync(file), seconds: end - start } : failed
}

/** inSeconds(3.26) → '3,3 giây' */
export const inSeconds = (seconds: number) => `${seconds.toFixed(1).replace('.', ',')} giây`
