import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audioFormat, isCutShort, type AudioFormat } from './audio-format.ts'
import { needFfmpegProgram, runProgram } from './ffmpeg.ts'
import type { VoiceRule } from './voice-findings.ts'

/** The most bytes of a file with voices. */
export const MAX_AUDIO_BYTES = 40_000_000
/** The longest recording of a whole guide. */
const MAX_MINUTES = 40

/** What is wrong with a recording, and what to do. */
export interface AudioProblem {
  rule: VoiceRule
  what: string
  fix: string
}

/** A sound file that has been looked at: one track of sound, no film, of a known format. */
export interface Recording {
  /** Folder of its own that goes away afterwards. */
  folder: string
  format: AudioFormat
}

const CODECS =
  'aac,aac_latm,alac,amrnb,amrwb,flac,libopus,mp3,mp3float,opus,pcm_s16le,pcm_s24le,pcm_f32le,pcm_u8,vorbis'
const LIMITS = ['-hide_banner', '-max_alloc', '200000000', '-protocol_whitelist', 'file,pipe']

/** The recording as an argument: its reader is named, so that a playlist in disguise leads nowhere. */
const input = ({ folder, format }: Recording) => ['-f', format, '-i', `file:${join(folder, 'in')}`]

/** Looks at bytes from outside, then hands them to `use` as a file; the file goes away whatever happens. */
export async function withRecording<T>(
  bytes: Uint8Array,
  use: (recording: Recording) => Promise<T | AudioProblem>,
): Promise<T | AudioProblem> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const again = 'xin người đọc gửi lại bản thu; gửi bằng Zalo, Messenger hay tệp m4a, ogg, mp3, wav đều được'
  if (buffer.length === 0) return { rule: 'voice-broken', what: 'tệp rỗng', fix: again }
  if (buffer.length > MAX_AUDIO_BYTES)
    return { rule: 'voice-size', what: `tệp lớn hơn ${MAX_AUDIO_BYTES / 1e6} MB`, fix: 'xuất lại thành m4a hoặc mp3' }
  const format = audioFormat(buffer)
  if (!format) return { rule: 'voice-format', what: 'ruột tệp không phải tệp ghi âm', fix: again }
  const cut = { rule: 'voice-broken', what: 'tệp hỏng hoặc bị cắt ngang', fix: again } as const
  if (isCutShort(buffer, format)) return cut
  const programs = needFfmpegProgram()
  const folder = mkdtempSync(join(tmpdir(), 'voice-'))
  try {
    writeFileSync(join(folder, 'in'), buffer, { mode: 0o600 })
    const recording = { folder, format }
    // Only what the file's head says: nothing is decoded yet.
    const show = ['-v', 'quiet', '-of', 'json', '-show_streams', '-nofind_stream_info']
    const { ok, out } = await runProgram(programs.ffprobe, [...LIMITS, ...show, ...input(recording)], 20)
    if (!ok) return cut
    return streamProblem(streamsOf(out)) ?? (await use(recording))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Stream {
  codec_type?: string
}

function streamsOf(json: string): Stream[] {
  try {
    return (JSON.parse(json) as { streams?: Stream[] }).streams ?? []
  } catch {
    return []
  }
}

function streamProblem(streams: Stream[]): AudioProblem | undefined {
  const sounds = streams.filter(({ codec_type }) => codec_type === 'audio').length
  if (streams.some(({ codec_type }) => codec_type === 'video'))
    return {
      rule: 'voice-video',
      what: 'tệp có hình, không chỉ có tiếng',
      fix: 'thu bằng máy ghi âm, không quay phim; tệp nhạc có ảnh bìa thì xuất lại không kèm ảnh',
    }
  if (sounds === 1) return undefined
  const fix = 'thu lại bằng máy ghi âm, mỗi tệp một giọng'
  return { rule: 'voice-format', what: sounds ? 'tệp có nhiều luồng tiếng' : 'tệp không có tiếng', fix }
}

/**
 * Sends the recording through ffmpeg's filters as 48 kHz mono; `output` says what becomes of it. `said` is what the filters
 * report. Any complaint about the file is a failure: ffmpeg itself would go on with the rest.
 */
export async function runFilters(
  recording: Recording,
  filters: string[],
  output: string[] = ['-f', 'null', '-'],
): Promise<{ ok: boolean; said: string }> {
  const all = ['aresample=48000', 'aformat=sample_fmts=flt:channel_layouts=mono', ...filters]
  const { ok, said } = await runProgram(needFfmpegProgram().ffmpeg, [
    ...LIMITS,
    ...[
      '-codec_whitelist',
      CODECS,
      '-nostdin',
      '-nostats',
      '-v',
      'level+info',
      '-threads',
      '1',
      '-t',
      String(MAX_MINUTES * 60 + 1),
    ],
    ...input(recording),
    ...['-map', '0:a:0', '-vn', '-sn', '-dn', '-map_metadata', '-1', '-map_chapters', '-1'],
    ...['-filter_threads', '1', '-af', all.join()],
    ...output,
  ])
  return { ok: ok && !/^(?:\[[^\]]*\] )?\[(?:error|fatal|panic)\]/m.test(said), said }
}
