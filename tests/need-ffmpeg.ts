import { spawnSync } from 'node:child_process'
import { findFfmpeg } from '../src/voices/ffmpeg.ts'

/** Path of ffmpeg: found, or installed where this machine lets us; throws with what to do where it does not. */
export function needFfmpeg(): string {
  const found = findFfmpeg()
  if (found) return found.ffmpeg
  console.log('No ffmpeg found: trying to install it.')
  const install = 'command -v apt-get && apt-get update -qq && apt-get install -y -qq ffmpeg'
  spawnSync('sh', ['-c', install], { stdio: 'inherit' })
  const installed = findFfmpeg()
  if (installed) return installed.ffmpeg
  throw new Error(
    'The tests of voices need ffmpeg and it could not be installed. Install ffmpeg (with ffprobe), or set FFMPEG_PATH to its program, then run npm test again.',
  )
}
