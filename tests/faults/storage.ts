import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startBrowser } from './browser-process.ts'
import { GUIDE, OTHER, TOPIC, type Fault } from './fault.ts'
import { devtools, open, openAndKeep, settled, stored, update } from './phone.ts'
import { nextVersion } from './updates.ts'

const row = (page: Page) => page.locator('[data-save] .row').first()
const becomes = (page: Page, state: string, timeout = 60_000) =>
  page.locator(`[data-save] .row[data-offline="${state}"]`).first().waitFor({ timeout })

/** Saves the topic on its page. */
export async function saveTopic(page: Page, url: string) {
  await open(page, url)
  await row(page).locator('.save').click()
  await becomes(page, 'saved')
}

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
      return 'filled again by one visit; guide and offline page there'
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
      await row(page).locator('.save').click()
      await becomes(page, 'blocked')
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
  {
    number: 34,
    name: "wrong bytes in the browser's own cache",
    injected: 'a script of the core served wrong once, as immutable, before the worker is installed',
    expected: 'the core holds the right bytes',
    async run({ at, phone, library }) {
      const page = await phone()
      // one that the guide itself does not need
      const file = (await library.text('vi/search/index.html')).match(/src="\/(a\/[^"]+\.js)"/)![1]!
      const right = await library.text(file)
      library.changed.set(file, Buffer.from('"poison"'))
      // a page without a worker of its own
      await open(page, at('/robots.txt'))
      assert.equal(await page.evaluate((path) => fetch(path).then((answer) => answer.text()), `/${file}`), '"poison"')
      library.changed.delete(file)
      assert.equal(await page.evaluate((path) => fetch(path).then((answer) => answer.text()), `/${file}`), '"poison"')
      await openAndKeep(page, at(GUIDE))
      const now = await page.evaluate((path) => caches.match(path).then((answer) => answer!.text()), `/${file}`)
      assert.equal(now, right)
      return 'cache poisoned, core right'
    },
  },
  {
    number: 35,
    name: 'saving a language breaks off',
    injected: 'server gone at 60 %',
    expected: 'says so, keeps what arrived, goes on from there',
    async run({ at, phone, server }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      await open(page, at('/vi/saved/'))
      const line = page.locator('.row', { hasText: 'Tiếng Việt' })
      const before = server.log.length
      await page.evaluate(() => Object.assign(window, { share: 0 }))
      await line.locator('.save').click()
      await page.waitForFunction(
        () => [...document.querySelectorAll('progress')].some(({ value }) => value > 0.6),
        undefined,
        { polling: 20 },
      )
      server.fail(/./, 'reset')
      await page.locator('.row[data-offline="no-signal"]').waitFor()
      const arrived = await page.evaluate(() =>
        caches
          .open('saved')
          .then((cache) => cache.keys())
          .then((keys) => keys.length),
      )
      const first = server.log.slice(before).filter(({ status }) => status === 200).length
      // an opened guide of that language is there already
      server.heal()
      const middle = server.log.length
      await line.locator('.save').click()
      await page.locator('#here .row[data-offline="saved"]', { hasText: 'Tiếng Việt' }).waitFor({ timeout: 120_000 })
      const second = server.log.slice(middle).filter(({ status }) => status === 200)
      const twice = second.filter(({ path }) =>
        server.log
          .slice(before, middle)
          .some((old) => old.path === path && old.status === 200 && !/parts\.json|sw\.js/.test(path)),
      )
      assert.deepEqual(
        twice.map(({ path }) => path),
        [],
      )
      return `${arrived} files kept of ${first} fetched; then ${second.length} more, none twice`
    },
  },
  {
    number: 38,
    name: 'the reader removes everything',
    injected: 'button on the page of what is saved',
    expected: 'nothing left; pages well',
    async run({ at, phone }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      await saveTopic(page, at(TOPIC))
      await open(page, at('/vi/saved/'))
      await page.locator('#remove').click()
      await page.locator('#nothing').waitFor()
      const { paths } = await stored(page)
      const left = Object.keys(paths).filter((name) => !name.startsWith('core-') && paths[name]!.length > 0)
      assert.deepEqual(left, [])
      assert.equal((await openAndKeep(page, at(GUIDE))).shows, 'page')
      return 'storage empty but for the core; the guide opens and is kept again'
    },
  },
  {
    number: 39,
    name: 'private window',
    injected: 'context without a profile',
    expected: 'saved and read offline as long as it is open; the next one knows nothing',
    async run({ at, phone, server }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      await saveTopic(page, at(TOPIC))
      server.fail(/./, 'reset')
      assert.equal((await open(page, at('/vi/guides/pay-and-get-paid-by-qr/'))).shows, 'page')
      server.heal()
      const next = await phone()
      await open(next, at('/vi/saved/'))
      await next.locator('#nothing').waitFor()
      return 'saved while open, nothing left for the next'
    },
  },
]
