import { mkdir, readdir, readFile, rename, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recoverSite } from '../../../src/safe-build/safe-build.ts'
import { places, recover, swap } from '../../../src/safe-build/swap.ts'
import { tempFolder } from '../serve/temp-folder.ts'

const old = { 'dist/index.html': 'old', 'dist/a/old.js': 'old', 'dist.server/nginx.conf': 'old' }
const fresh = {
  'dist.building/site/index.html': 'new',
  'dist.building/site/a/new.js': 'new',
  'dist.building/site.server/nginx.conf': 'new',
}

const ready = async (files: Record<string, string> = { ...old, ...fresh }) => {
  const root = await tempFolder(files)
  const dist = join(root, 'dist')
  const read = async () => {
    const names = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile())
    const texts = names.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(root.length + 1).replaceAll('\\', '/'), await readFile(path, 'utf8')] as const
    })
    return Object.fromEntries(await Promise.all(texts))
  }
  return { dist, ...places(dist), read }
}

const newOnly = { 'dist/index.html': 'new', 'dist/a/new.js': 'new', 'dist.server/nginx.conf': 'new' }

describe('a finished site', () => {
  it('takes the place of the one before, with the files for its server, and leaves nothing else', async () => {
    const { dist, read } = await ready()
    await swap(dist)
    expect(await read()).toEqual(newOnly)
  })

  it('takes its place where none was', async () => {
    const { dist, read } = await ready(fresh)
    await swap(dist)
    expect(await read()).toEqual(newOnly)
  })

  it('that cannot be put in place leaves the one before', async () => {
    const { dist, next, read } = await ready()
    await rename(next, `${next}-gone`)
    await expect(swap(dist)).rejects.toThrow('could not be moved')
    expect(await read()).toMatchObject(old)
  })
})

/** What a swap does, step by step; a crash may come after any of them. */
const steps: [string, (at: Awaited<ReturnType<typeof ready>>) => Promise<unknown>][] = [
  ['the site before was moved away', ({ dist, before }) => rename(dist, before)],
  ['the new site came', ({ next, dist }) => rename(next, dist)],
  ['the server files before were moved away', ({ dist, before }) => rename(`${dist}.server`, `${before}.server`)],
  ['the new server files came', ({ next, dist }) => rename(`${next}.server`, `${dist}.server`)],
  ['the site before was given up', ({ before, done }) => rename(before, done)],
]

describe('a build that was killed', () => {
  it.each(steps.map(([name], at) => [name, at] as const))('right after %s leaves one whole site', async (_, last) => {
    const site = await ready()
    for (const [, step] of steps.slice(0, last + 1)) await step(site)
    await recover(site.dist)
    expect(await site.read()).toEqual(last === 0 ? old : newOnly)
  })

  it('before its end leaves the site before, and its own half is removed', async () => {
    const { dist, read } = await ready()
    await recover(dist)
    expect(await read()).toEqual(old)
  })

  it('while it removed the site before does not bring that half back, even if the new one is gone', async () => {
    const { dist, done, read } = await ready({ 'dist.building/done/a/old.js': 'old' })
    await mkdir(done, { recursive: true })
    await recover(dist)
    expect(await read()).toEqual({})
  })
})

it('a folder that is a link is brought back where the link leads, though it leads nowhere just now', async () => {
  const root = await tempFolder({ 'disk/site.building/before/index.html': 'old', 'here/x': '' })
  await symlink(join(root, 'disk/site'), join(root, 'here/out'))
  await recoverSite(join(root, 'here/out'))
  expect(await readFile(join(root, 'here/out/index.html'), 'utf8')).toBe('old')
})
