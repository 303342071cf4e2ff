import assert from 'node:assert/strict'
import { GUIDE, TOPIC, type Fault } from './fault.ts'
import { open, openAndKeep, stored } from './phone.ts'
import { saveTopic } from './saving.ts'

/** What readers save, search and remove, and what breaks off meanwhile. */
export const readers: Fault[] = [
  {
    number: 34,
    name: "wrong bytes in the browser's own cache",
    injected: 'a script of the core served wrong once, as immutable, before the worker is installed',
    expected: 'the core holds the right bytes',
    async run({ at, phone, library }) {
      const page = await phone()
      // one that the guide itself does not need
      const file = library.text('vi/search/index.html').match(/src="\/(a\/[^"]+\.js)"/)![1]!
      const right = library.text(file)
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
