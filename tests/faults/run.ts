/** `npm run test:faults`: every fault in a real Chromium, as a table; exit code 1 when one is not survived. */
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { launchOptions } from '../../src/bench/chromium.ts'
import { needChromium } from '../browser/need-chromium.ts'
import { tryFault } from './fault.ts'
import { faults, soakRow } from './faults.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, json: { type: 'boolean' }, short: { type: 'boolean' } },
})
if (values.help) {
  console.log(`npm run test:faults [-- NUMBER…] [--short] [--json]

Tries the faults of networks and storage on a built library (OUT_DIR, default dist). About 6 minutes; --short: one.`)
  process.exit(0)
}

const dist = process.env['OUT_DIR'] ?? 'dist'
const wanted = [...faults, soakRow].filter(
  ({ number, short }) => (!positionals.length || positionals.includes(String(number))) && (!values.short || short),
)
const start = () => chromium.launch(launchOptions(needChromium()))
let browser = await start()
const rows: Record<string, string | number | boolean>[] = []
const queue = [...wanted]
const work = async () => {
  for (let fault = queue.shift(); fault; fault = queue.shift()) {
    // one that the system killed must not fail the rows after it
    if (!browser.isConnected()) browser = await start()
    const begun = performance.now()
    const { number, name, injected, expected } = fault
    const seen = await tryFault(fault, browser, dist).then(
      (seen) => ({ survived: true, seen }),
      (error: Error) => ({ survived: false, seen: error.stack ?? error.message }),
    )
    const seconds = Math.round((performance.now() - begun) / 100) / 10
    rows.push({ number, name, injected, expected, ...seen, seconds })
    if (!values.json)
      console.log(
        `${seen.survived ? '✓' : '✗'} ${number} ${name} (${seconds} s)\n    ${injected} → ${expected}\n    ${seen.seen}`,
      )
  }
}
const began = performance.now()
await Promise.all([work(), work()])
await browser.close()
const lost = rows.filter(({ survived }) => !survived).map(({ number }) => number)
rows.sort((a, b) => Number(a['number']) - Number(b['number']))
if (values.json) console.log(JSON.stringify(rows, undefined, 1))
else
  console.log(
    `\n${rows.length - lost.length} of ${rows.length} faults survived in ${Math.round((performance.now() - began) / 1000)} s${lost.length ? `; not: ${lost.sort().join(', ')}` : ''}`,
  )
process.exit(lost.length ? 1 : 0)
