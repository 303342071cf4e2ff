import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { GUIDE, OTHER, TOPIC, type Fault, type Trial } from './fault.ts'
import { devtools, leave, open, openAndKeep, stored, update } from './phone.ts'
import { becomes, row, saveLanguage, saveTopic } from './saving.ts'
import { nextVersion } from './updates.ts'

const SEARCH = '/vi/search/'

async function find(page: Page, url: string, query: string) {
  await open(page, `${url}?q=${encodeURIComponent(query)}`)
  await page.locator('#results[data-query]').waitFor({ state: 'attached', timeout: 30_000 })
  return page.locator('#results a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))
}

/** A deploy in which the search of every language has another script. */
async function otherSearch({ library }: Pick<Trial, 'library'>, name: string) {
  const changes: Record<string, string | null> = {}
  for (const code of ['vi', 'hmn', 'ium', 'tyz']) {
    const html = await library.text(`${code}/search/index.html`)
    changes[`${code}/search/index.html`] = html.replace(
      /(<script type="module" src="\/)(a\/[^"]+\.js)/,
      (_, begin, file) => {
        changes[file] = null
        return `${begin}a/${name}.js`
      },
    )
  }
  await library.change({ ...changes, [`a/${name}.js`]: `"${name}"` })
}

/** What the list of 41 does not name. */
export const beyond: Fault[] = [
  {
    number: 42,
    name: 'no room when saving',
    injected: 'DevTools: Storage.overrideQuotaForOrigin 100 kB',
    expected: 'says what to do; what was saved stays; with room it goes on',
    short: true,
    async run({ at, phone, server }) {
      const page = await phone()
      const { title } = await openAndKeep(page, at(GUIDE))
      const tools = await devtools(page)
      const { origin } = new URL(at('/'))
      await tools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 })
      await open(page, at(TOPIC))
      await row(page).locator('.save').click()
      await becomes(page, 'full')
      const said = await row(page).locator('.say').innerText()
      server.fail(/./, 'reset')
      const seen = await open(page, at(GUIDE))
      assert.deepEqual([seen.shows, seen.title], ['page', title])
      server.heal()
      await tools.send('Storage.overrideQuotaForOrigin', { origin })
      await saveTopic(page, at(TOPIC))
      return `“${said}” The kept guide is still there; with room the topic is saved`
    },
  },
  {
    number: 43,
    name: 'more guides opened than are kept',
    injected: '70 copies in the storage, then a guide',
    expected: 'the oldest go, the newest and what was saved stay',
    short: true,
    async run({ at, phone }) {
      const page = await phone()
      await openAndKeep(page, at(GUIDE))
      await saveTopic(page, at(TOPIC))
      await page.evaluate(async () => {
        const cache = await caches.open('kept')
        for (let number = 0; number < 70; number++)
          await cache.put(`/vi/guides/old-${number}/`, new Response('', { headers: { 'x-size': '100' } }))
      })
      await openAndKeep(page, at(OTHER))
      await page.waitForFunction(() => caches.open('kept').then((c) => c.keys().then((keys) => keys.length <= 60)))
      const { paths } = await stored(page)
      const kept = paths['kept']!
      assert.deepEqual([kept.includes('/vi/guides/old-0/'), kept.includes('/vi/guides/old-69/')], [false, true])
      assert.ok(kept.includes(OTHER))
      assert.ok(paths['saved']!.includes(GUIDE))
      return `${kept.length} kept, the last opened and the saved ones among them`
    },
  },
  {
    number: 44,
    name: 'search without a network',
    injected: 'server gone; a topic saved, then the language',
    expected: 'the list and its fixer with any topic; the full text with the language',
    async run({ at, phone, server }) {
      const page = await phone()
      await saveTopic(page, at(TOPIC))
      server.fail(/./, 'reset')
      const listed = await find(page, at(SEARCH), 'tien dien')
      assert.equal(listed[0], GUIDE)
      const marks = page.locator('#results small', { hasText: 'Đã có trong máy' })
      const marked = await marks.evaluateAll((all) => all.map((one) => one.closest('a')!.getAttribute('href')))
      assert.ok(marked.includes(GUIDE))
      assert.ok(marked.every((href) => listed.includes(href)) && marked.length < listed.length, marked.join())
      const meant = await find(page, at(SEARCH), 'tra tein dien')
      assert.equal(meant[0], GUIDE)
      server.heal()
      await saveLanguage(page, at('/vi/saved/'), 'Tiếng Việt')
      server.fail(/./, 'reset')
      const [step] = await find(page, at(SEARCH), 'giữ nút nguồn')
      assert.equal(step, '/vi/guides/phone-first-steps/#turn-on')
      return `“tien dien” and “tra tein dien” by the list, “giữ nút nguồn” in a step by the full text`
    },
  },
  {
    number: 45,
    name: 'plain http in a village hall',
    injected: 'the library under http://hall.test',
    expected: 'guides are read; the topic and the page of what is saved say why nothing can be saved',
    short: true,
    async run({ at, phone }) {
      const page = await phone()
      await page.route('http://hall.test/**', async (route) => {
        const { pathname } = new URL(route.request().url())
        await route.fulfill({ response: await route.fetch({ url: at(pathname) }) })
      })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(error.message))
      await openAndKeep(page, `http://hall.test${GUIDE}`)
      assert.equal(await page.evaluate(() => isSecureContext), false)
      assert.equal(await page.locator('[data-guide] [data-offline]').getAttribute('data-offline'), 'unsaved')
      await open(page, `http://hall.test${TOPIC}`)
      await becomes(page, 'plain')
      await open(page, 'http://hall.test/vi/saved/')
      await page.locator('#plain').waitFor()
      assert.deepEqual(errors, [])
      return `“${await page.locator('#plain').innerText()}”`
    },
  },
  {
    number: 46,
    name: 'three deploys of code while a saved topic is not opened',
    injected: 'another search script each time, the old ones gone; then the server gone',
    expected: 'what was saved still searches; the offline page is the newest',
    async run(trial) {
      const { at, phone, server } = trial
      const page = await phone()
      await saveTopic(page, at(TOPIC))
      await open(page, at('/vi/saved/'))
      for (const name of ['one', 'two', 'three']) {
        await open(page, at(OTHER))
        await nextVersion(trial, name)
        await otherSearch(trial, `search-${name}`)
        assert.equal(await update(page), 'installed')
        await leave(page)
      }
      server.fail(/./, 'reset')
      assert.equal((await open(page, at('/vi/guides/never-opened/'))).shows, 'offline')
      assert.match(await page.locator('h1').innerText(), /three/)
      assert.equal((await find(page, at(SEARCH), 'tien dien'))[0], GUIDE)
      return 'the search of the day of saving, the offline page of the last deploy'
    },
  },
  {
    number: 47,
    name: 'an address from paper, typed without its slash',
    injected: 'server gone',
    expected: 'the guide',
    async run({ at, phone, server, library }) {
      const page = await phone()
      await saveTopic(page, at(TOPIC))
      const { paths } = await stored(page)
      const paper = paths['saved']!.find((path) => /^\/[A-Z]\/\d+\/$/.test(path))!
      const guide = /content="0;url=([^"]+)"/.exec(await library.text(`${paper.slice(1)}index.html`))![1]!
      server.fail(/./, 'reset')
      await open(page, at(paper.slice(0, -1)))
      await page.waitForURL(`**${guide}`)
      assert.equal(await page.locator('main[data-guide]').count(), 1)
      server.heal()
      assert.equal((await open(page, at(guide.slice(0, -1)))).shows, 'page')
      assert.equal(new URL(page.url()).pathname, guide)
      return `${paper.slice(0, -1)} leads to ${guide}; with a network the server adds the slash`
    },
  },
  {
    number: 48,
    name: 'a newer version of what is saved',
    injected: 'deploy that changed one guide of the topic',
    expected: 'told; renewed by fetching that guide and the lists, nothing else',
    short: true,
    async run({ at, phone, server, library }) {
      const page = await phone()
      await saveTopic(page, at(TOPIC))
      const file = `${GUIDE.slice(1)}index.html`
      await library.change({ [file]: (await library.text(file)).replace('</h1>', ' (mới)</h1>') })
      await open(page, at('/vi/saved/'))
      const line = page.locator('#here .row', { has: page.locator(`a[href="${TOPIC}"]`) })
      await page.locator('#here .row[data-offline="newer"]').waitFor()
      const before = server.log.length
      await line.locator('.save').click()
      await page.locator('#here .row[data-offline="saved"]').waitFor()
      const fetched = server.log
        .slice(before)
        .filter(({ status, path }) => status === 200 && !/^\/sw\.js|^\/favicon/.test(path))
      const kinds = [...new Set(fetched.map(({ path }) => path.replace(/[^/]+\.json$/, '*.json')))].sort()
      assert.deepEqual(kinds, ['/a/lists/*.json', GUIDE])
      server.fail(/./, 'reset')
      assert.match((await open(page, at(GUIDE))).title, /mới/)
      return `renewed by ${fetched.length} files, ${fetched.reduce((sum, { wire }) => sum + wire, 0)} bytes`
    },
  },
]
