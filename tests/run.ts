/** `npm test`: every check and every test, one after the other; ends with how many passed and failed. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { needChromium } from './browser/need-chromium.ts'
import { needFfmpeg } from './need-ffmpeg.ts'

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) {
  console.log(
    'npm test: lint, types, content, unit, build and browser tests. Needs a Chromium (CHROMIUM_PATH) and ffmpeg (FFMPEG_PATH): named, or found, or installed.',
  )
  process.exit(0)
}

const folder = mkdtempSync(join(tmpdir(), 'cam-tay-'))
const report = join(folder, 'vitest.json')
let passed = 0
let failed = 0

function run(name: string, command: string, args: string[]) {
  const start = Date.now()
  console.log(`\n▶ ${name}`)
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${Math.round((Date.now() - start) / 1000)} s)`)
  return status === 0
}

process.env['CHROMIUM_PATH'] = needChromium()
process.env['FFMPEG_PATH'] = needFfmpeg()

for (const script of ['lint', 'types', 'check']) {
  if (run(script, 'npm', ['run', '--silent', script])) passed++
  else failed++
}

const ok = run('unit, build and browser tests', 'npx', [
  'vitest',
  'run',
  '--config',
  'tests/vitest.config.ts',
  ...['unit', 'build', 'browser'].flatMap((project) => ['--project', project]),
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
])
try {
  const counts = JSON.parse(readFileSync(report, 'utf8')) as { numPassedTests: number; numTotalTests: number }
  passed += counts.numPassedTests
  failed += counts.numTotalTests - counts.numPassedTests
  // A suite that breaks outside a test has no test to count.
  if (!ok && counts.numTotalTests === counts.numPassedTests) failed++
} catch {
  failed++
}
rmSync(folder, { recursive: true, force: true })

console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed ? 1 : 0)
