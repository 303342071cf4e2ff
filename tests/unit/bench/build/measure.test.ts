import { expect, it } from 'vitest'
import { measure } from '../../../../src/bench/build/measure.ts'
import { buildTable } from '../../../../src/bench/build/table.ts'

const run = (code: string) => measure(['-e', code], { cwd: process.cwd(), env: process.env })

it('counts the CPU and the memory of a process and of what it starts', async () => {
  const busy = 'const end=process.cpuUsage().user+4e5;while(process.cpuUsage().user<end);'
  const parent = `require("node:child_process").spawnSync(process.execPath,["-e",${JSON.stringify(busy)}]);${busy}`
  const { cpu, wall, peakMiB } = await run(parent)
  expect(cpu).toBeGreaterThan(0.8)
  expect(wall).toBeGreaterThan(0)
  expect(peakMiB).toBeGreaterThan(20)
})

it('tells what each part of a build cost, and of no other program', async () => {
  const busy = 'const end=process.cpuUsage().user+2e5;while(process.cpuUsage().user<end);'
  const done = (part: string) => `require("node:diagnostics_channel").channel("cam-tay:build").publish("${part}");`
  const { parts } = await run(done('content') + busy + done('pages of guides'))
  expect(Object.keys(parts)).toEqual(['content', 'pages of guides'])
  expect(parts['pages of guides']).toBeGreaterThanOrEqual(0.2)
  expect((await run('')).parts).toEqual({})
})

it('tells what a build said that failed', async () => {
  await expect(run('console.error("no such guide");process.exit(3)')).rejects.toThrow(/\(3\)[^]*no such guide/)
})

it('prints a row for each build, and what differs', () => {
  const row = {
    guides: 24,
    cpu: 8,
    wall: 9.1,
    peakMiB: 500,
    pages: 800,
    bytes: 2_000_000,
    parts: { content: 3, csp: 5 },
  }
  const table = buildTable({
    rows: [
      { ...row, run: 'cold' },
      { ...row, run: 'warm', cpu: 2, parts: { content: 1.2 } },
    ],
    checked: [
      { guides: 24, differences: [] },
      { guides: 250, differences: ['vi/index.html'] },
    ],
  })
  expect(table.split('\n')).toHaveLength(10)
  expect(table).toMatch(/24 cold +8\.0 +9\.1 +500 +800 +2\.0 +10\.00/)
  expect(table).toMatch(/^cpu s of +24 cold +24 warm\ncontent +3\.0 +1\.2\ncsp +5\.0 *$/m)
  expect(table).toContain('24: the warm build equals a cold one')
  expect(table).toContain('250: 1 files of the warm build differ from a cold one: vi/index.html')
})
