import { rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { builtAddress, builtFrom, isUpToDate, sourceDigest } from '../../../src/outputs/built-from.ts'
import { tempFolder } from '../serve/temp-folder.ts'

const project = async () => {
  const root = await tempFolder({
    'content/guides/x/vi.mdx': 'x',
    'src/pages/index.astro': 'x',
    'public/robots.txt': 'x',
    'astro.config.mjs': 'x',
    'package-lock.json': 'x',
    'README.md': 'x',
    'dist/_headers': 'x',
  })
  return { root, dist: join(root, 'dist'), at: (name: string) => join(root, name) }
}

const built = async () => {
  const made = await project()
  await builtFrom({ dist: made.dist, siteUrl: undefined, log: () => {} }, made.root)
  return made
}

describe('is a build up to date?', () => {
  it('yes, right after it', async () => {
    const { root, dist } = await built()
    expect(await isUpToDate(dist, root)).toBe(true)
  })

  it('no, when none was finished', async () => {
    const { root, dist } = await project()
    expect(await isUpToDate(dist, root)).toBe(false)
  })

  it.each<[string, (at: (name: string) => string) => Promise<unknown>]>([
    ['a guide changed', (at) => writeFile(at('content/guides/x/vi.mdx'), 'new words')],
    ['a file came', (at) => writeFile(at('content/guides/x/hmn.mdx'), 'x')],
    ['a file went', (at) => rm(at('src/pages/index.astro'))],
    ['a file got another name', (at) => rename(at('public/robots.txt'), at('public/robot.txt'))],
    ['a package changed', (at) => utimes(at('package-lock.json'), 1, 1)],
    ['the site is gone', (at) => rm(at('dist'), { recursive: true })],
    ['another build began and was cut short', (at) => rm(at('dist/_headers'))],
  ])('no, when %s', async (_, change) => {
    const { root, dist, at } = await built()
    await change(at)
    expect(await isUpToDate(dist, root)).toBe(false)
  })

  it('yes, when only a file changed that no build reads', async () => {
    const { root, dist, at } = await built()
    await writeFile(at('README.md'), 'new words')
    expect(await isUpToDate(dist, root)).toBe(true)
  })

  it('no, when a file changed while it was built', async () => {
    const { root, dist, at } = await project()
    const sources = sourceDigest(root)
    await writeFile(at('content/guides/x/vi.mdx'), 'new words')
    await builtFrom({ dist, siteUrl: undefined, sources, log: () => {} }, root)
    expect(await isUpToDate(dist, root)).toBe(false)
  })

  it('no, on another day: a guide may be overdue', async () => {
    const { root, dist } = await built()
    expect(await isUpToDate(dist, root, { TODAY: '2031-01-01' })).toBe(false)
  })

  it('no, under another site address', async () => {
    const { root, dist } = await built()
    const before = process.env['SITE_URL']
    process.env['SITE_URL'] = 'https://camtay.example'
    try {
      expect(await isUpToDate(dist, root)).toBe(false)
    } finally {
      if (before === undefined) delete process.env['SITE_URL']
      else process.env['SITE_URL'] = before
    }
  })
})

it('the address a site was built with is known as long as this site stands', async () => {
  const { root, dist, at } = await project()
  expect(await builtAddress(dist)).toBeUndefined()
  await builtFrom({ dist, siteUrl: 'https://camtay.example', log: () => {} }, root)
  expect(await builtAddress(dist)).toBe('https://camtay.example')
  await utimes(at('dist/_headers'), 1, 1)
  expect(await builtAddress(dist)).toBeUndefined()
  await builtFrom({ dist, siteUrl: undefined, log: () => {} }, root)
  expect(await builtAddress(dist)).toBe('')
})
