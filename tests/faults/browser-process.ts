import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../src/bench/chromium.ts'
import { needChromium } from '../browser/need-chromium.ts'

/** A browser with a profile of its own that can be killed in the middle of its work, as a phone does. */
export async function startBrowser(profile: string) {
  const { executablePath, args } = launchOptions(needChromium())
  const child = spawn(
    executablePath,
    [...args, '--headless=new', `--user-data-dir=${profile}`, '--remote-debugging-port=0', 'about:blank'],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const address = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('the browser did not start')))
    createInterface(child.stderr).on('line', (line) => {
      const found = /^DevTools listening on (\S+)/.exec(line)
      if (found) resolve(found[1]!)
    })
  })
  const browser = await chromium.connectOverCDP(address)
  const page = await browser.contexts()[0]!.newPage()
  return {
    page,
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill('SIGKILL')
      await gone
    },
  }
}
