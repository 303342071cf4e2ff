import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { GUIDE, OTHER, type Fault, type Trial } from './fault.ts'
import { devtools, leave, open, openAndKeep, stored, update } from './phone.ts'
import type { Fault as Mode } from './server.ts'

const NEW_SCRIPT = 'a/next-version.js'
const OFFLINE_PAGE = 'vi/saved/index.html'

/** The next version of the code: another offline page, and a script that is new. */
export async function nextVersion({ library }: Pick<Trial, 'library'>, mark = 'v2') {
  const before = library.text(OFFLINE_PAGE)
  const after = before.replace('</h1>', ` ${mark}</h1><script type="module" src="/${NEW_SCRIPT}"></script>`)
  assert.notEqual(after, before)
  await library.change({ [OFFLINE_PAGE]: after, [NEW_SCRIPT]: `document.title+="";"${mark}"` })
}

const cores = async (page: Page) => (await stored(page)).names.filter((name) => name.startsWith('core-'))

/** An update that cannot succeed leaves the old version in force and nothing half done; afterwards it comes through. */
async function refused(trial: Trial, path: RegExp, mode: Mode) {
  const { server, at, phone } = trial
  const page = await phone()
  await openAndKeep(page, at(GUIDE))
  const before = await cores(page)
  await nextVersion(trial)
  server.fail(path, mode)
  const start = performance.now()
  const became = await update(page)
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  assert.notEqual(became, 'installed')
  assert.deepEqual(await cores(page), before)
  assert.equal((await open(page, at(GUIDE))).shows, 'page')
  server.heal()
  await page.reload()
  const healed = await update(page)
  assert.match(healed, /installed|same/)
  await page.waitForFunction(
    (count) => caches.keys().then((names) => names.filter((n) => /^core-/.test(n)).length > count),
    before.length,
  )
  await leave(page)
  server.fail(/./, 'reset')
  assert.equal((await open(page, at(OTHER))).shows, 'offline')
  assert.match(await page.locator('h1').innerText(), /v2/)
  return `${became} after ${seconds} s, old version kept; afterwards the new one`
}

const kept = 'the new worker is refused, the old version stays whole; afterwards the update comes through'

/** New versions, and what can go wrong with them. */
export const updates: Fault[] = [
  {
    number: 16,
    name: 'update: a file is answered by a portal',
    injected: 'server: portal on the new script',
    expected: kept,
    short: true,
    run: (t) => refused(t, /next-version/, 'portal'),
  },
  {
    number: 17,
    name: 'update: a file is truncated',
    injected: 'server: half a body, looking whole',
    expected: kept,
    run: (t) => refused(t, /\/saved\/$/, 'truncated-close'),
  },
  {
    number: 18,
    name: 'update: a file stalls',
    injected: 'server: silent on one file',
    expected: `${kept}; given up after 30 s`,
    run: (t) => refused(t, /next-version/, 'stall'),
  },
  {
    number: 19,
    name: 'update: 500 on one file',
    injected: 'server: 500',
    expected: kept,

    run: (t) => refused(t, /next-version/, 'error'),
  },
  {
    number: 20,
    name: 'sw.js is something else',
    injected: 'server: portal, then octet-stream on /sw.js',
    expected: kept,
    async run(trial) {
      const first = await refused(trial, /sw\.js/, 'portal')
      trial.server.heal()
      trial.library.changed.clear()
      return `${first}; octet-stream: ${await refused(trial, /sw\.js/, 'wrong-type')}`
    },
  },
  {
    number: 21,
    name: 'sw.js is gone',
    injected: 'server: 404 on /sw.js',
    expected: kept,
    run: (t) => refused(t, /sw\.js/, 'not-found'),
  },
  {
    number: 22,
    name: 'no room for an update',
    injected: 'DevTools: Storage.overrideQuotaForOrigin 2 kB',
    expected: kept,
    short: true,
    async run(trial) {
      const { at, phone, server } = trial
      const page = await phone()
      const { title } = await openAndKeep(page, at(GUIDE))
      const before = await cores(page)
      const tools = await devtools(page)
      const { origin } = new URL(at('/'))
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2000 })
      await nextVersion(trial)
      const became = await update(page)
      assert.equal(became, 'redundant')
      assert.deepEqual(await cores(page), before)
      const fresh = await open(page, at(OTHER))
      assert.equal(fresh.shows, 'page')
      assert.equal((await open(page, at(GUIDE))).shows, 'page')
      server.fail(/./, 'reset')
      assert.equal((await open(page, at(GUIDE))).title, title)
      server.heal()
      await tools.send('Storage.overrideQuotaForOrigin', { origin })
      await open(page, at(GUIDE))
      assert.match(await update(page), /installed|same/)
      return `${became}, old version kept, a new page could still be read, the kept guide is still there; afterwards the new one`
    },
  },
  {
    number: 28,
    name: 'a page of the old version asks for its script after the update',
    injected: 'deploy without the old script, worker updated, old tab open',
    expected: 'the script, from the generation that was kept',

    async run(trial) {
      const { at, phone, library, server } = trial
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      const script = await page.locator('script[src^="/a/"]').first().getAttribute('src')
      await nextVersion(trial)
      const html = library.text(GUIDE.slice(1) + 'index.html')
      await library.change({
        [script!.slice(1)]: null,
        [GUIDE.slice(1) + 'index.html']: html.replaceAll(script!, `/${NEW_SCRIPT}`),
      })
      assert.equal(await update(page), 'installed')
      // the new worker takes over while a page of the old version is on the screen
      await leave(page)
      server.fail(/\/guides\//, 'reset')
      assert.equal((await open(page, at(GUIDE))).shows, 'page')
      const { status, type } = await page.evaluate(async (path) => {
        const answer = await fetch(path)
        return { status: answer.status, type: answer.headers.get('content-type') }
      }, script!)
      assert.deepEqual([status, /javascript/.test(type ?? '')], [200, true])
      return `status ${status}, ${type}`
    },
  },
  {
    number: 29,
    name: 'a new page with the old core, offline',
    injected: 'deploy, sw.js unreachable, guide opened, server gone',
    expected: 'the new guide, with its style',
    async run(trial) {
      const { at, phone, library, server } = trial
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      await nextVersion(trial)
      const file = GUIDE.slice(1) + 'index.html'
      await library.change({ [file]: library.text(file).replace('</h1>', ' (mới)</h1>') })
      server.fail(/sw\.js/, 'reset')
      await open(page, at(GUIDE))
      server.fail(/./, 'reset')
      const seen = await open(page, at(GUIDE))
      assert.match(seen.title, /mới/)
      const colour = await page.locator('header').evaluate((header) => getComputedStyle(header).backgroundColor)
      assert.equal(colour, 'rgb(36, 65, 138)')
      return 'the new guide, styled'
    },
  },
  {
    number: 30,
    name: 'deploy in the wrong order',
    injected: 'sw.js first, the rest later',
    expected: kept,
    async run(trial) {
      const { at, phone, library } = trial
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      const before = await cores(page)
      await nextVersion(trial)
      const all = new Map(library.changed)
      library.changed.clear()
      library.changed.set('sw.js', all.get('sw.js')!)
      const became = await update(page)
      assert.equal(became, 'redundant')
      assert.deepEqual(await cores(page), before)
      for (const [file, bytes] of all) library.changed.set(file, bytes)
      await page.reload()
      assert.match(await update(page), /installed|same/)
      return `${became}, old version kept; with all files there the new one`
    },
  },
  {
    number: 41,
    name: 'kill switch',
    injected: 'sw-off.js published as /sw.js',
    expected: 'no worker, no caches, pages from the network',
    short: true,
    async run({ at, phone, library }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      library.changed.set('sw.js', Buffer.from(library.killSwitch))
      await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => void found!.update()))
      await page.waitForFunction(() => caches.keys().then((names) => names.length === 0))
      const seen = await open(page, at(OTHER))
      assert.equal(seen.shows, 'page')
      await page.waitForFunction(() => navigator.serviceWorker.getRegistration().then((r) => !r || !r.active))
      return 'unregistered, storage empty, pages well'
    },
  },
]
