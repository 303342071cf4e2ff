import assert from 'node:assert/strict'
import { devtools, leave, open, settled, stored } from './phone.ts'
import { TOPIC, type Trial } from './fault.ts'
import { nextVersion } from './updates.ts'

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
const random = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}

const slugs = [
  'pay-electricity-bill',
  'pay-and-get-paid-by-qr',
  'fake-police-calls',
  'keep-your-sim',
  'phone-first-steps',
  'rice-blast',
  'vneid-level-2',
  'register-newborn',
]
const pathOf = (slug: string) => `/vi/guides/${slug}/`
const mark = /\(bản (\d+)\)$/
const versionOf = (title: string) => Number(mark.exec(title)?.[1] ?? 0)

/**
 * Visits, deploys, drops and evictions in an order that the seed decides. Throws when a guide that was opened or saved is not
 * there without a network, is older than the reader last saw it, or when anything stored is not one of our pages, whole.
 */
export async function soak({ at, phone, server, library }: Trial, seed: number, steps: number): Promise<string> {
  const next = random(seed)
  const one = <T>(list: T[]) => list[Math.floor(next() * list.length)]!
  const page = await phone()
  const tools = await devtools(page)
  const deployed: Record<string, number> = {}
  /** What this phone has, and the version last seen of it. */
  let has: Record<string, number> = {}
  let dropped = false
  const counts: Record<string, number> = {}

  const visit = async (slug: string) => {
    const seen = await open(page, at(pathOf(slug)))
    if (dropped) {
      if (slug in has) {
        assert.equal(seen.shows, 'page', `${slug} is lost`)
        assert.equal(versionOf(seen.title), has[slug], `${slug} is another version`)
      } else assert.equal(seen.shows, 'offline', `${slug}: ${seen.title}`)
      return
    }
    assert.equal(
      seen.shows,
      'page',
      `${slug}: ${seen.title}, ${seen.milliseconds} ms, ${JSON.stringify(server.log.slice(-6))}`,
    )
    assert.equal(versionOf(seen.title), deployed[slug] ?? 0)
    await settled(page)
    has[slug] = deployed[slug] ?? 0
  }
  const actions: Record<string, () => Promise<unknown>> = {
    visit: () => visit(one(slugs)),
    deploy: async () => {
      const slug = one(slugs)
      const version = (deployed[slug] ?? 0) + 1
      deployed[slug] = version
      const file = `${pathOf(slug).slice(1)}index.html`
      const plain = (await library.text(file)).replace(/(<h1>.*?) \(bản \d+\)/, '$1')
      await library.change({ [file]: plain.replace(/(<h1>[^]*?)((?:<\/span>)?<\/h1>)/, `$1 (bản ${version})$2`) })
    },
    code: async () => {
      await nextVersion({ library }, `v${Math.floor(next() * 1e6)}`)
      if (next() < 0.5) await leave(page)
      await visit(one(slugs))
    },
    drop: async () => {
      dropped = !dropped
      if (dropped) server.fail(/./, one(['reset', 'portal', 'error', 'truncated-close', 'empty']))
      else server.heal()
    },
    save: async () => {
      if (dropped) return
      await open(page, at(TOPIC))
      const row = page.locator('[data-save] .row').first()
      await row.waitFor()
      if ((await row.getAttribute('data-offline')) !== 'saved') await row.locator('.save').click()
      await page.locator('[data-save] .row[data-offline="saved"]').first().waitFor()
      for (const slug of slugs.slice(0, 2)) has[slug] = deployed[slug] ?? 0
    },
    evict: async () => {
      await tools.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'cache_storage' })
      has = {}
      // what stands for the others comes back with the next visit that finds a network
      if (dropped) await actions['drop']!()
      await visit(one(slugs))
      await page.waitForFunction(() => caches.match('/vi/saved/').then(Boolean))
    },
  }
  const often = [
    'visit',
    'visit',
    'visit',
    'visit',
    'visit',
    'deploy',
    'deploy',
    'drop',
    'drop',
    'drop',
    'save',
    'code',
    'evict',
  ]
  await visit(slugs[0]!)
  for (let step = 0; step < steps; step++) {
    const action = one(often)
    counts[action] = (counts[action] ?? 0) + 1
    try {
      await actions[action]!()
      assert.deepEqual((await stored(page)).bad, [])
    } catch (error) {
      throw new Error(`seed ${seed}, step ${step}, ${action}: ${(error as Error).message}`, { cause: error })
    }
  }
  // at the end all that this phone has is read once more without a network
  if (!dropped) await actions['drop']!()
  for (const slug of Object.keys(has)) await visit(slug)
  const told = Object.entries(counts).map(([name, count]) => `${count} ${name}`)
  return `${told.join(', ')}; ${Object.keys(has).length} guides there at the end, none lost`
}
