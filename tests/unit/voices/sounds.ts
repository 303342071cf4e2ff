import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needFfmpeg } from '../../need-ffmpeg.ts'

/** Sounds that tests make for themselves: tones that come and go like syllables; nobody's voice. */

const ffmpeg = needFfmpeg()
const ffprobe = ffmpeg.replace(/ffmpeg(?=(\.exe)?$)/, 'ffprobe')

/** A tone of so many seconds with silence before and behind it. */
export const tone = (seconds: number, { before = 0.5, behind = 0.5, volume = 1, pitch = 180 } = {}) => {
  const wave = `0.3*sin(2*PI*${pitch}*t)*(0.55+0.45*sin(2*PI*4*t))+0.1*sin(2*PI*${5 * pitch}*t)*(0.5+0.5*sin(2*PI*3*t))`
  return `aevalsrc=exprs='${volume}*(${wave})*between(t,${before},${before + seconds})':s=48000:d=${before + seconds + behind}`
}

/** The bytes that ffmpeg makes of a source. `as`: the ending that names the format. */
export function sound(source: string, as = 'wav', more: string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'sound-'))
  try {
    const file = join(folder, `sound.${as}`)
    const codec = ['ogg', 'webm'].includes(as) ? ['-c:a', 'libopus'] : as === '3gp' ? ['-c:a', 'aac'] : []
    execFileSync(ffmpeg, ['-v', 'error', '-f', 'lavfi', '-i', source, ...codec, ...more, file])
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** AMR has no free encoder: frames of the best mode with bits of our own, which sound like a rattle. */
export const amr = (seconds: number) => {
  const frames = Array.from({ length: seconds * 50 }, (_, frame) =>
    Buffer.from([
      0x3c,
      ...Array.from({ length: 31 }, (_, byte) => (frame * 37 + byte * 101 + frame * byte * 7) & 0x77),
    ]),
  )
  return Buffer.concat([Buffer.from('#!AMR\n'), ...frames])
}

/** What ffprobe says of a file's first stream and of the file. */
export function probe(bytes: Buffer) {
  const show = ['-v', 'error', '-of', 'json', '-show_streams', '-show_format', '-i', 'pipe:0']
  const { streams, format } = JSON.parse(execFileSync(ffprobe, show, { input: bytes, encoding: 'utf8' })) as {
    streams: Record<string, string | number>[]
    format: { duration: string; tags?: Record<string, string> }
  }
  return { streams, format }
}

/** Loudness in LUFS. */
export function loudness(bytes: Buffer): number {
  const args = ['-hide_banner', '-nostats', '-i', 'pipe:0', '-af', 'ebur128', '-f', 'null', '-']
  const { stderr } = spawnSync(ffmpeg, args, { input: bytes, encoding: 'utf8' })
  return Number(/Integrated loudness:\s+I:\s+(-?[\d.]+)/.exec(stderr)?.[1])
}
