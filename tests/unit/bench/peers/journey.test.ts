import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChromium } from '../../../../src/bench/chromium.ts'
import { makeCertificate } from '../../../../src/bench/peers/certificate.ts'
import { lines } from '../../../../src/bench/peers/lines.ts'
import { measurePeers } from '../../../../src/bench/peers/measure.ts'

const page = (title: string, more: string) =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><link rel="stylesheet" href="/site.css"><title>x</title><main><h1>${title}</h1>${more}</main>`

const files = {
  'a/index.html': page(
    'Bài một',
    '<p><a href="/b/">Bài hai</a><script>navigator.serviceWorker?.register("/sw.js")</script>',
  ),
  'b/index.html': page('Bài hai', `<p>${'chữ '.repeat(300)}`),
  'site.css': 'main { font-size: 20px }',
  'sw.js': `addEventListener('install', (event) => event.waitUntil(fetch('/core.bin')))
addEventListener('activate', (event) => event.waitUntil(clients.claim()))
addEventListener('fetch', (event) => event.respondWith(fetch(event.request)))`,
  'core.bin': 'x'.repeat(20_000),
}

const able = !!findChromium() && spawnSync('openssl', ['version']).status === 0

it.skipIf(!able)(
  'the second page is reached by its link, and what a worker fetches counts on the real line alone',
  async () => {
    const dist = await mkdtemp(join(tmpdir(), 'cam-tay-journey-'))
    onTestFinished(() => rm(dist, { recursive: true, force: true }))
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(dist, file)), { recursive: true })
      await writeFile(join(dist, file), text)
    }
    const fast = { ...lines[0]!, runs: 1 }
    const subject = { name: 'x', dist, guides: ['/a/', '/b/'] as [string, string] }
    const steps: string[] = []
    const { rows } = await measurePeers([subject], [fast], findChromium()!, await makeCertificate(), (done, total) =>
      steps.push(`${done}/${total}`),
    )
    const [row] = rows
    expect(row).toMatchObject({ subject: 'x', line: 'fast3g', runs: 1, first: { requests: 2, js: 0 } })
    expect(row!.second).toMatchObject({ requests: 2 })
    expect(row!.first.bytes).toBeLessThan(2000)
    expect(row!.real.bytes).toBeGreaterThan(20_000)
    for (const { title, shown } of [row!.second, row!.real]) {
      expect(title).toBeGreaterThan(0)
      expect(shown).toBeGreaterThan(0)
    }
    expect(steps).toEqual(['0/1'])
  },
)
