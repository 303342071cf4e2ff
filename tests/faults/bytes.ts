import assert from 'node:assert/strict'
import { GUIDE, OTHER, TOPIC, type Fault, type Trial } from './fault.ts'
import { leave, open, openAndKeep } from './phone.ts'
import { saveTopic } from './saving.ts'

/** Bytes on the wire, headers included, of everything that page and worker ask for. */
interface Bytes {
  firstVisit: number
  /** Of the first visit: what the worker fetches after the page. */
  core: number
  secondGuide: number
  revisitUnchanged: number
  /** After a deploy that changed another guide. */
  revisitAfterDeploy: number
  page: number
  topic: number
  topicWithCore: number
}

/** The browser asks for a newer worker some seconds after the page. */
const QUIET = 3000

/** What the offline reader pays for. */
async function weigh({ at, phone, server, library }: Trial): Promise<Bytes> {
  const page = await phone()
  const cost = async (act: () => Promise<unknown>) => {
    const before = server.log.length
    await act()
    for (let seen = -1; seen !== server.log.length;) {
      seen = server.log.length
      await page.waitForTimeout(QUIET)
    }
    // The icon on the tab is the browser's own wish.
    const entries = server.log.slice(before).filter(({ path }) => path !== '/favicon.svg')
    return { entries, bytes: entries.reduce((sum, { wire }) => sum + wire, 0) }
  }
  const first = await cost(() => openAndKeep(page, at(GUIDE)))
  const own = first.entries.find(({ path }) => path === GUIDE)!.wire
  const scripts = first.entries.filter(({ path }) => path.startsWith('/a/')).reduce((sum, { wire }) => sum + wire, 0)
  const second = await cost(() => openAndKeep(page, at(OTHER)))
  await leave(page)
  const unchanged = await cost(() => openAndKeep(page, at(GUIDE)))
  const file = `${OTHER.slice(1)}index.html`
  await library.change({ [file]: library.text(file).replace('</h1>', ' (mới)</h1>') })
  await leave(page)
  const after = await cost(() => openAndKeep(page, at(GUIDE)))
  assert.deepEqual(
    after.entries.filter(({ path }) => ![GUIDE, '/sw.js'].includes(path)),
    [],
  )
  const topic = await cost(async () => {
    await open(page, at(TOPIC))
    await saveTopic(page, at(TOPIC))
  })
  return {
    firstVisit: first.bytes,
    core: first.bytes - own - scripts,
    secondGuide: second.bytes,
    revisitUnchanged: unchanged.bytes,
    revisitAfterDeploy: after.bytes,
    page: own,
    topic: topic.bytes,
    topicWithCore: topic.bytes + first.bytes,
  }
}

/** Not a fault: what an offline reader pays, held to its budgets. */
export const bytesRow: Fault = {
  number: 61,
  name: 'bytes that an offline reader pays for',
  injected: 'nothing; then a deploy that changed one other guide',
  expected: 'that revisit at most the page + 2,000; a topic with the core at most 150,000',
  short: true,
  async run(trial) {
    const bytes = await weigh(trial)
    const told = Object.entries(bytes).map(([name, count]) => `${name} ${count}`)
    assert.ok(bytes.revisitAfterDeploy <= bytes.page + 2000, told.join(', '))
    assert.ok(bytes.topicWithCore <= 150_000, told.join(', '))
    return told.join(', ')
  },
}
