import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/usr/bin',
  '/usr/local/bin',
  '/snap/bin',
  '/opt/google/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
]

/** What `npx playwright-core install chromium` leaves, the newest first. */
function installed(home: string) {
  const folder = join(home, '.cache', 'ms-playwright')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((name) => ['chrome-linux/chrome', 'chrome-linux64/chrome'].map((program) => join(folder, name, program)))
}

/**
 * Path of a Chromium or Chrome on this machine: `CHROMIUM_PATH`, then the PATH, then the usual places.
 * A `CHROMIUM_PATH` that names nothing is not passed over in silence: it throws.
 */
export function findChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const chosen = environment['CHROMIUM_PATH']
  if (chosen && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH="${chosen}" does not exist`)
  const folders = (environment['PATH'] ?? '').split(delimiter).filter(Boolean)
  const programs = [...folders, ...places].flatMap((place) =>
    /\.exe$|MacOS/.test(place) ? [place] : names.map((name) => join(place, name)),
  )
  return chosen || [...programs, ...installed(environment['HOME'] ?? homedir())].find((path) => existsSync(path))
}

/** Chromium's own sandbox does not start for the superuser, as in most containers. */
export const launchOptions = (executablePath: string) => ({
  executablePath,
  args: ['--disable-gpu', '--no-first-run', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
