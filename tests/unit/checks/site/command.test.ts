import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { guide, honestSite, inBody, siteUrl, writeSite } from './honest-site.ts'

const tool = fileURLToPath(new URL('../../../../src/tools/check-site.ts', import.meta.url))

/** The site is judged by itself: the folder of the content is empty. */
async function run(dist: string, ...args: string[]) {
  const content = await mkdtemp(join(tmpdir(), 'cam-tay-no-content-'))
  onTestFinished(() => rm(content, { recursive: true, force: true }))
  const env = { ...process.env, OUT_DIR: dist, SITE_URL: siteUrl, CONTENT_DIR: content }
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    const child = execFile(process.execPath, [tool, ...args], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    )
  })
}

it('ends with 0 for a good site and says what it weighs', async () => {
  const { code, out } = await run(await writeSite(honestSite()))
  expect(out).toContain('Trang tốt')
  expect(out).toMatch(/2 bài, một nửa nặng dưới \d+ byte/)
  expect(code).toBe(0)
})

it('ends with 1 for a broken one, as data too', async () => {
  const dist = await writeSite(inBody('<a href="/vi/none/">x</a>')(honestSite()))
  const { code, out } = await run(dist, '--json')
  const { findings, guideMedian, largest } = JSON.parse(out) as Record<string, unknown[]>
  expect(findings).toMatchObject([{ rule: 'link-broken', level: 'error', file: guide }])
  expect(guideMedian).toBeGreaterThan(0)
  expect(largest).toHaveLength(5)
  expect(code).toBe(1)
})

it('says what to do when nothing has been built', async () => {
  const { code, err } = await run('/no/such/folder')
  expect(err).toContain('npm run build')
  expect(code).toBe(1)
})
