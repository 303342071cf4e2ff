import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startBrowser } from './browser-process.ts'
import { GUIDE, OTHER, TOPIC, type Fault } from './fault.ts'
import { devtools, open, openAndKeep, settled, stored, update } from './phone.ts'
import { becomes, row } from './saving.ts'
import { nextVersion } from './updates.ts'

/** Storage that is full, empty, blocked or private; phones and what readers do. */
export const storage: Fault[] = [
  {
    number: 23,
    name: 'the phone throws the storage away',
    injected: 'DevTools: Storage.clearDataForOrigin cache_storage',
    expected: 'online all is well and fills up again; read once more, a guide opens offline',
    short: true,
    async run({ at, phone, server }) {
      const page = await phone()
      const { title } = await openAndKeep(page, at(GUIDE))
      const tools = await devtools(page)
      await tools.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'cache_storage' })
      assert.equal((await open(page, at(GUIDE))).shows, 'page')
      await settled(page)
      await page.waitForFunction(() => caches.keys().then((names) => names.some((name) => /^core-/.test(name))))
      server.fail(/./, 'reset')
      const seen = await open(page, at(GUIDE))
      assert.deepEqual([seen.shows, seen.title], ['page', title])
      assert.equal((await open(page, at(OTHER))).shows, 'offline')
      // ended by the phone in the middle: a core with a hole
      server.heal()
      const hole = () => page.evaluate(() => caches.match('/vi/saved/').then((found) => !found))
      await page.evaluate(() =>
        caches
          .keys()
          .then((names) => Promise.all(names.map((name) => caches.open(name).then((c) => c.delete('/vi/saved/'))))),
      )
      assert.equal(await hole(), true)
      await open(page, at(GUIDE))
      await page.waitForFunction(() => caches.match('/vi/saved/').then(Boolean))
      return 'filled again by one visit; guide and offline page there; a hole in the core is mended too'
    },
  },
  {
    number: 24,
    name: 'a player asks for a stretch of a voice',
    injected: 'Range: bytes=100-199, online and offline',
    expected: '206, 100 bytes, the right Content-Range',
    short: true,
    async run({ at, phone, server, library }) {
      const path = '/v/pay/vi/step.m4a'
      library.changed.set(path.slice(1), Buffer.from(Array.from({ length: 40_000 }, (_, byte) => byte % 251)))
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      const ask = () =>
        page.evaluate(async (path) => {
          const answer = await fetch(path, { headers: { range: 'bytes=100-199' } })
          const bytes = new Uint8Array(await answer.arrayBuffer())
          return [answer.status, bytes.length, bytes[0], answer.headers.get('content-range')]
        }, path)
      const passed = await ask()
      await page.evaluate((path) => caches.open('saved').then((cache) => cache.add(path)), path)
      assert.deepEqual(await ask(), [206, 100, 100, 'bytes 100-199/40000'])
      server.fail(/./, 'reset')
      assert.deepEqual(await ask(), [206, 100, 100, 'bytes 100-199/40000'])
      return `206, 100 bytes, saved and offline; not saved: passed on to the server (${passed[0]})`
    },
  },
  {
    number: 25,
    name: 'no workers (browser inside an app)',
    injected: 'navigator.serviceWorker removed',
    expected: 'guide well; saving says what to do',
    short: true,
    async run({ at, phone }) {
      const page = await phone()
      await page.addInitScript(() => {
        delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
      })
      const seen = await openAndKeep(page, at(GUIDE))
      assert.equal(seen.shows, 'page')
      assert.equal(await page.locator('[data-guide] [data-offline]').getAttribute('data-offline'), 'unsaved')
      await open(page, at(TOPIC))
      await becomes(page, 'blocked')
      assert.equal(await page.locator('[data-save] button:visible').count(), 0)
      return `guide well, “${(await page.locator('.say').first().innerText()).slice(0, 60)}…”`
    },
  },
  {
    number: 26,
    name: 'JavaScript off',
    injected: 'javaScriptEnabled: false',
    expected: 'guide well; the page of what is saved says how to keep files',
    short: true,
    async run({ at, phone }) {
      const page = await phone({ javaScriptEnabled: false })
      await page.goto(at(GUIDE))
      assert.ok(await page.locator('.step').first().isVisible())
      await page.goto(at('/vi/saved/'))
      assert.ok(await page.locator('noscript p').first().isVisible())
      assert.equal(await page.locator('button:visible').count(), 0)
      return 'guide well, sentence shown, no button that does nothing'
    },
  },
  {
    number: 27,
    name: 'storage throws',
    injected: 'getters of caches and localStorage throw SecurityError',
    expected: 'guide well; saving says what to do',
    short: true,
    async run({ at, phone }) {
      const page = await phone({ serviceWorkers: 'block' })
      await page.addInitScript(() => {
        const refuse = () => {
          throw new DOMException('blocked', 'SecurityError')
        }
        for (const name of ['caches', 'localStorage', 'sessionStorage', 'indexedDB'])
          Object.defineProperty(window, name, { get: refuse })
      })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      assert.equal((await open(page, at(GUIDE))).shows, 'page')
      await open(page, at(TOPIC))
      await row(page).locator('.save').click()
      await becomes(page, 'blocked')
      await open(page, at('/vi/saved/'))
      await page.locator('#blocked').waitFor()
      assert.deepEqual(errors, [])
      return 'guide well, told on the topic and on the page of what is saved, no error'
    },
  },
  {
    number: 31,
    name: 'the browser is killed during an update',
    injected: 'one file silent, browser closed, started again',
    expected: 'old version whole, no half one; then the new one',
    async run(trial) {
      const { at, server } = trial
      const folder = mkdtempSync(join(tmpdir(), 'cam-tay-phone-'))
      const first = await startBrowser(folder)
      let second: Awaited<ReturnType<typeof startBrowser>> | undefined
      try {
        let { page } = first
        const { title } = await openAndKeep(page, at(GUIDE))
        await nextVersion(trial)
        server.fail(/next-version/, 'stall')
        page
          .evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => void registration!.update()))
          .catch(() => undefined)
        await new Promise((done) => setTimeout(done, 2000))
        await first.kill()
        second = await startBrowser(folder)
        page = second.page
        server.fail(/./, 'reset')
        assert.equal((await open(page, at(GUIDE))).title, title)
        assert.equal((await stored(page)).names.filter((name) => name.startsWith('core-')).length, 1)
        assert.equal((await open(page, at(OTHER))).shows, 'offline')
        server.heal()
        await open(page, at(GUIDE))
        assert.match(await update(page), /installed|same/)
        return 'one core, guide and offline page there; afterwards the new version'
      } finally {
        await first.kill()
        await second?.kill()
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
    },
  },
]
