import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Refusal } from '../exchange/refusal.ts'

/** Programs of one ffmpeg installation. */
export interface Ffmpeg {
  ffmpeg: string
  ffprobe: string
}

const MAX_SECONDS = 120
const MAX_OUTPUT = 4_000_000

const isProgram = (path: string) => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * ffmpeg and ffprobe: beside `FFMPEG_PATH`, or in the PATH; undefined without them. An `FFMPEG_PATH` that names no program is
 * not passed over in silence: it throws.
 */
export function findFfmpeg(environment: NodeJS.ProcessEnv = process.env): Ffmpeg | undefined {
  const chosen = environment['FFMPEG_PATH']
  if (chosen && !isProgram(chosen)) throw new Refusal(`FFMPEG_PATH="${chosen}" không phải chương trình. ${INSTALL}`)
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  const find = (names: string[]) => names.find(isProgram)
  const inPath = (name: string) => folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)])
  const ffmpeg = chosen || find(inPath('ffmpeg'))
  if (!ffmpeg) return undefined
  const beside = ['ffprobe', 'ffprobe.exe'].map((name) => join(dirname(ffmpeg), name))
  const ffprobe = find([...beside, ...inPath('ffprobe')])
  return ffprobe === undefined ? undefined : { ffmpeg, ffprobe }
}

const INSTALL = [
  'Cài ffmpeg một lần rồi chạy lại lệnh này:',
  '  Windows:         winget install Gyan.FFmpeg',
  '  macOS:           brew install ffmpeg',
  '  Ubuntu, Debian:  sudo apt-get install ffmpeg',
  'Đã có mà máy không thấy thì chỉ đường: FFMPEG_PATH=/đường/dẫn/ffmpeg',
].join('\n')

/** The same; without it a refusal that says how to install it. */
export function needFfmpegProgram(): Ffmpeg {
  const found = findFfmpeg()
  if (!found) throw new Refusal(`Máy này chưa có ffmpeg, chương trình đổi tệp tiếng. ${INSTALL}`)
  return found
}

/**
 * Runs one of the programs without a shell, without its input and without the environment (FFREPORT writes files). Rejects
 * never: a program that is killed, by us or by itself, is not ok.
 */
export function runProgram(
  program: string,
  args: string[],
  seconds = MAX_SECONDS,
): Promise<{ ok: boolean; out: string; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C' },
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
    })
    let size = 0
    const texts: [string[], string[]] = [[], []]
    const keep = (place: 0 | 1) => (chunk: Buffer) => {
      size += chunk.length
      if (size > MAX_OUTPUT) child.kill('SIGKILL')
      else texts[place].push(chunk.toString('latin1'))
    }
    child.stdout.on('data', keep(0))
    child.stderr.on('data', keep(1))
    child.on('error', (error) => resolve({ ok: false, out: '', said: error.message }))
    child.on('close', (code) => resolve({ ok: code === 0, out: texts[0].join(''), said: texts[1].join('') }))
  })
}
