import assert from 'node:assert/strict'
import { GUIDE, OTHER, type Fault } from './fault.ts'
import { devtools, onThisMachine, open, openAndKeep } from './phone.ts'
import { libraryOf } from './site.ts'
import { startServer } from './server.ts'

/** Slow lines and phones, wrong clocks, phones that say they have a network. */
export const lines: Fault[] = [
  {
    number: 32,
    name: '2G: 50 kbit/s, 2 s until the first byte',
    injected: 'server: slow',
    expected: 'a new guide within 10 s, a saved one within 5 s',
    async run({ at, phone, server }) {
      const page = await phone()
      const first = await openAndKeep(page, at(GUIDE))
      server.fail(/./, 'slow')
      const fresh = await open(page, at(OTHER))
      assert.equal(fresh.shows, 'page')
      assert.ok(fresh.milliseconds < onThisMachine(10_000, first))
      const old = await open(page, at(GUIDE))
      assert.equal(old.shows, 'page')
      assert.ok(old.milliseconds < onThisMachine(5000, first))
      return `new in ${fresh.milliseconds} ms, saved in ${old.milliseconds} ms`
    },
  },
  {
    number: 33,
    name: 'phone twenty times slower',
    injected: 'DevTools: CPU throttling 20',
    expected: 'new and saved guide within 10 s',
    async run({ at, phone, server }) {
      const page = await phone()
      const first = await openAndKeep(page, at(GUIDE))
      const tools = await devtools(page)
      await tools.send('Emulation.setCPUThrottlingRate', { rate: 20 })
      const fresh = await open(page, at(OTHER))
      server.fail(/./, 'reset')
      const old = await open(page, at(GUIDE))
      await tools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      assert.deepEqual([fresh.shows, old.shows], ['page', 'page'])
      assert.ok(Math.max(fresh.milliseconds, old.milliseconds) < onThisMachine(10_000, first))
      return `new in ${fresh.milliseconds} ms, saved in ${old.milliseconds} ms`
    },
  },
  {
    number: 36,
    name: 'clock wrong by years',
    injected: 'Date is 2009, then 2061',
    expected: 'guides stay',
    async run({ at, phone, server }) {
      const page = await phone()
      const { title } = await openAndKeep(page, at(GUIDE))
      server.fail(/./, 'reset')
      for (const year of [2009, 2061]) {
        await page.clock.setFixedTime(new Date(`${year}-01-01`))
        const seen = await open(page, at(GUIDE))
        assert.deepEqual([seen.shows, seen.title], ['page', title])
        assert.equal(await page.evaluate(() => new Date().getFullYear()), year)
      }
      return 'the guide in both years'
    },
  },
  {
    number: 37,
    name: 'two addresses of the library',
    injected: 'a second server',
    expected: 'each keeps its own; one may be gone',
    async run({ at, phone, server, library }) {
      const mirror = await startServer(await libraryOf(library.dist))
      try {
        const page = await phone()
        await openAndKeep(page, at(GUIDE))
        await openAndKeep(page, mirror.origin + GUIDE)
        server.fail(/./, 'reset')
        assert.equal((await open(page, mirror.origin + OTHER)).shows, 'page')
        assert.equal((await open(page, at(OTHER))).shows, 'offline')
        assert.equal((await open(page, at(GUIDE))).shows, 'page')
        return 'each its own'
      } finally {
        await mirror.close()
      }
    },
  },
  {
    number: 40,
    name: 'navigator.onLine lies',
    injected: 'always true without a network; always false with one',
    expected: 'saved guide without, new guide with a network',
    async run({ at, phone, server }) {
      for (const value of [true, false]) {
        const page = await phone()
        await page.addInitScript((onLine) => {
          Object.defineProperty(Navigator.prototype, 'onLine', { get: () => onLine })
        }, value)
        await openAndKeep(page, at(GUIDE))
        if (value) server.fail(/./, 'reset')
        const seen = await open(page, at(value ? GUIDE : OTHER))
        assert.equal(seen.shows, 'page')
        server.heal()
      }
      return 'both'
    },
  },
]
