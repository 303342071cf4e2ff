import { spawnSync } from 'node:child_process'
import { findChromium } from '../../src/bench/chromium.ts'

/** Path of a Chromium: found, or installed where this machine lets us; throws with what to do where it does not. */
export function needChromium(): string {
  const found = findChromium()
  if (found) return found
  console.log('No Chromium found: trying to install one.')
  const attempts: [string, string[]][] = [
    ['sh', ['-c', 'command -v apt-get && apt-get update -qq && apt-get install -y -qq chromium']],
    ['npx', ['playwright-core', 'install', 'chromium']],
  ]
  for (const [command, args] of attempts) {
    spawnSync(command, args, { stdio: 'inherit' })
    const installed = findChromium()
    if (installed) return installed
  }
  throw new Error(
    'The browser tests need a Chromium and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program, then run npm test again.',
  )
}
