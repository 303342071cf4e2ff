import { spawnSync } from 'node:child_process'

const works = () => spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0

/** Recordings become voices with ffmpeg: there, or installed where this machine lets us; throws with what to do where it does not. */
export function needFfmpeg(): void {
  if (works()) return
  console.log('No ffmpeg found: trying to install one.')
  const install = 'command -v apt-get && apt-get update -qq && apt-get install -y -qq ffmpeg'
  spawnSync('sh', ['-c', install], { stdio: 'inherit' })
  if (!works()) throw new Error('This test needs ffmpeg. Install it, then run npm test again.')
}
