import assert from 'node:assert/strict'
import { GUIDE, OTHER, type Fault, type Trial } from './fault.ts'
import { onThisMachine, open, openAndKeep, stored, type Screen } from './phone.ts'
import type { Fault as Mode } from './server.ts'

const PAGES = /\/guides\//
const ms = ({ milliseconds }: Screen) => `${(milliseconds / 1000).toFixed(1)} s`

/** With this fault: a guide that was opened before shows its copy, a new one what is expected; afterwards both are well. */
async function lived(
  { server, at, phone }: Trial,
  modes: Mode[],
  {
    unsaved = 'offline',
    limit = 5000,
    unsavedLimit = 5000,
  }: { unsaved?: Screen['shows']; limit?: number; unsavedLimit?: number } = {},
) {
  const page = await phone()
  const first = await openAndKeep(page, at(GUIDE))
  const { title } = first
  const seen: string[] = []
  for (const mode of modes) {
    server.fail(PAGES, mode)
    const old = await open(page, at(GUIDE))
    assert.deepEqual([old.shows, old.title], ['page', title], mode)
    assert.ok(old.milliseconds < onThisMachine(limit, first), `${mode}: ${ms(old)}`)
    const fresh = await open(page, at(OTHER), 25_000)
    assert.equal(fresh.shows, unsaved, mode)
    assert.ok(fresh.milliseconds < onThisMachine(unsavedLimit, first), `${mode}: ${ms(fresh)}`)
    server.heal()
    const healed = await open(page, at(OTHER))
    assert.equal(healed.shows, 'page', `${mode}, afterwards: ${healed.title}`)
    assert.notEqual(healed.title, title)
    assert.deepEqual((await stored(page)).bad, [])
    seen.push(`saved guide in ${ms(old)}, new one: ${unsaved} in ${ms(fresh)}`)
    // forgotten again for the next mode
    await page.evaluate((path) => caches.open('kept').then((cache) => cache.delete(path)), OTHER)
  }
  return `${seen.join('; ')}; well afterwards`
}

const offline = 'saved guide; offline page for a new one; well afterwards, nothing wrong stored'

/** What the network answers, or does not. Rows 1 to 15. */
export const answers: Fault[] = [
  {
    number: 1,
    name: 'portal answers 200',
    injected: 'server: another page',
    expected: offline,
    short: true,
    run: (t) => lived(t, ['portal']),
  },
  {
    number: 2,
    name: 'portal redirects to another host',
    injected: 'server: 302',
    expected: 'saved guide; for a new one the portal, so that the reader can log in',
    short: true,
    run: (t) => lived(t, ['redirect'], { unsaved: 'foreign' }),
  },
  {
    number: 3,
    name: 'redirects in a circle',
    injected: 'server: 302 to itself',
    expected: 'saved guide; error of the browser for a new one; well afterwards',
    run: (t) => lived(t, ['loop'], { unsaved: 'error' }),
  },
  {
    number: 4,
    name: '500, 503',
    injected: 'server: status',
    expected: offline,

    run: (t) => lived(t, ['error', 'unavailable']),
  },
  {
    number: 5,
    name: '404 of the host',
    injected: 'server: foreign 404',
    expected: offline,
    run: (t) => lived(t, ['not-found']),
  },
  {
    number: 6,
    name: 'no answer',
    injected: 'server: silent',
    expected: 'saved guide within 5 s; offline page within 13 s',
    run: (t) => lived(t, ['stall'], { limit: 5500, unsavedLimit: 13_500 }),
  },
  {
    number: 7,
    name: 'stops in the middle',
    injected: 'server: half a body, connection open',
    expected: 'saved guide within 5 s; offline page within 13 s',
    run: (t) => lived(t, ['stall-body'], { limit: 5500, unsavedLimit: 13_500 }),
  },
  {
    number: 8,
    name: 'connection reset',
    injected: 'server: socket destroyed',
    expected: offline,

    run: (t) => lived(t, ['reset']),
  },
  {
    number: 9,
    name: 'truncated, length known',
    injected: 'server: destroyed at half',
    expected: offline,
    run: (t) => lived(t, ['truncated']),
  },
  {
    number: 10,
    name: 'truncated, length unknown',
    injected: 'server: HTTP/1.0, closed at half',
    expected: offline,
    short: true,
    run: (t) => lived(t, ['truncated-close']),
  },
  { number: 11, name: 'empty 200', injected: 'server: no body', expected: offline, run: (t) => lived(t, ['empty']) },
  {
    number: 12,
    name: 'wrong type',
    injected: 'server: octet-stream',
    expected: offline,
    run: (t) => lived(t, ['wrong-type']),
  },
  {
    number: 13,
    name: 'offline, saved page',
    injected: 'context offline and server gone',
    expected: 'the guide within 2 s',
    short: true,
    async run({ at, phone, server }) {
      const page = await phone()
      const first = await openAndKeep(page, at(GUIDE))
      await page.context().setOffline(true)
      server.fail(/./, 'reset')
      const seen = await open(page, at(GUIDE))
      assert.deepEqual([seen.shows, seen.title], ['page', first.title])
      assert.ok(seen.milliseconds < onThisMachine(2000, first))
      return `the guide in ${ms(seen)}`
    },
  },
  {
    number: 14,
    name: 'offline, address with what chats add',
    injected: '?fbclid=…&zarsrc=…',
    expected: 'the guide',
    short: true,
    async run({ at, phone, server }) {
      const page = await phone()
      const { title } = await openAndKeep(page, at(GUIDE))
      server.fail(/./, 'reset')
      const seen = await open(page, at(`${GUIDE}?fbclid=IwAR0abc&zarsrc=31#open-message`))
      assert.deepEqual([seen.shows, seen.title], ['page', title])
      return `the guide in ${ms(seen)}`
    },
  },
  {
    number: 15,
    name: 'offline, page never opened',
    injected: 'server gone',
    expected: 'the offline page in the language asked for, with the guides that can be read',
    short: true,
    async run({ at, phone, server }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      server.fail(/./, 'reset')
      const seen = await open(page, at('/hmn/guides/fake-police-calls/'))
      assert.equal(seen.shows, 'offline')
      await page.locator('#instead').waitFor()
      await page.locator(`#opened a[href="${GUIDE}"]`).click()
      await page.waitForURL(`**${GUIDE}`)
      assert.equal(await page.locator('main[data-guide]').count(), 1)
      const lang =
        (await open(page, at('/hmn/guides/fake-police-calls/'))) &&
        (await page.locator('main').getAttribute('data-saved'))
      assert.equal(lang, 'hmn')
      return `offline page in ${lang}; the kept guide one tap away`
    },
  },
]
