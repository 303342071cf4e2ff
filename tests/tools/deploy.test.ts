import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { headersFor } from '../../src/serve/headers.ts'
import { mediaType } from '../../src/serve/types.ts'
import { tempFolder } from '../unit/serve/temp-folder.ts'
import { s3Storage } from './s3-storage.ts'
import { sampleSite } from './sample-site.ts'

const deploy = async (dist: string, target: string, env: Record<string, string> = {}, options: string[] = []) => {
  const child = spawn(process.execPath, ['src/tools/deploy.ts', ...options, target], {
    env: { ...process.env, OUT_DIR: dist, ...env },
  })
  const [out, told, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')])
  return { code: code as number, told: out + told }
}

const phase = (file: string) =>
  [/^\.deploys\//, /^a\//, /^(?!.*(\.html|parts\.json|sw\.js)$)/, /\.html$/, /parts\.json$/, /^sw\.js$/].findIndex(
    (pattern) => pattern.test(file),
  )

it('a storage that speaks S3 gets every file with its headers, assets first, the worker last', async () => {
  const { dist } = await sampleSite()
  const { objects, puts, env } = await s3Storage()
  const { code, told } = await deploy(dist, 'store:site', env)
  expect(code, told).toBe(0)

  const sent = puts.filter((file) => !file.startsWith('.deploys/'))
  expect(sent.toSorted()).toEqual(
    readdirSync(dist, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(br|gz)$|^_headers$/.test(entry.name))
      .map(({ parentPath, name }) => join(parentPath, name).slice(dist.length + 1))
      .sort(),
  )
  expect(phase(puts[0]!)).toBe(0)
  expect(sent.map(phase)).toEqual(sent.map(phase).toSorted((a, b) => a - b))
  for (const file of sent) {
    const { headers } = objects.get(file)!
    expect(headers['content-type'], file).toBe(mediaType(file))
    expect(headers['cache-control'], file).toBe(headersFor(`/${file}`)['Cache-Control'])
  }
})

it('a second deploy sends only what changed, and removes pages that are gone but no asset before its time', async () => {
  const { dist } = await sampleSite()
  const { objects, puts, env } = await s3Storage()
  await deploy(dist, 'store:site', env)
  puts.length = 0
  rmSync(join(dist, 'desk'), { recursive: true })
  rmSync(join(dist, 'a/x.js'))
  writeFileSync(join(dist, 'vi/index.html'), 'other words')
  const { code, told } = await deploy(dist, 'store:site', env)
  expect(code, told).toBe(0)
  expect(puts.filter((file) => !file.startsWith('.deploys/'))).toEqual(['vi/index.html'])
  expect(objects.has('desk/hmn/x/index.html')).toBe(false)
  expect(objects.has('a/x.js')).toBe(true)
})

it('in a folder: an asset that no page named for 30 days goes, the others stay', async () => {
  const { dist } = await sampleSite()
  const there = await tempFolder({
    'a/old.js': 'old',
    'a/unlisted.js': 'put there by hand',
    '.htaccess': 'put there by hand',
    'vi/guides/gone/index.html': 'a page that is no more',
    '.deploys/2026-01-01T000000.000Z.txt': 'a/old.js\na/x.js\n',
    '.deploys/2026-01-02T000000.000Z.txt': 'a/x.js\n',
  })
  const { code, told } = await deploy(dist, there, {}, ['--folder'])
  expect(code, told).toBe(0)
  expect(['a/old.js', 'vi/guides/gone/index.html'].filter((file) => existsSync(join(there, file)))).toEqual([])
  const kept = ['a/unlisted.js', '.htaccess', 'a/x.js', 'sw.js']
  expect(kept.filter((file) => existsSync(join(there, file)))).toEqual(kept)
  expect(readdirSync(join(there, '.deploys'))).toHaveLength(2)
  expect(readdirSync(join(there, '.deploys')).filter((name) => name.includes('begun'))).toEqual([])
  for (const file of ['index.html', 'index.html.br', 'sw.js.gz'])
    expect(readFileSync(join(there, file)).equals(readFileSync(join(dist, file))), file).toBe(true)
})

it('a target with files of others is refused before anything is touched, unless they may go', async () => {
  const { dist } = await sampleSite()
  const there = await tempFolder({ 'thesis.docx': 'x', 'photos/1.jpg': 'x', '.well-known/x': 'x' })
  const refused = await deploy(dist, there, {}, ['--folder'])
  expect(refused.code).toBe(1)
  expect(refused.told).toContain('thesis.docx')
  expect(readdirSync(there).sort()).toEqual(['.well-known', 'photos', 'thesis.docx'])
  const { code, told } = await deploy(dist, there, {}, ['--folder', '--first'])
  expect(code, told).toBe(0)
  expect(existsSync(join(there, 'thesis.docx'))).toBe(false)
  expect(existsSync(join(there, '.well-known/x'))).toBe(true)
  const root = await deploy(dist, '/', {}, ['--folder'])
  expect(root.code).toBe(1)
})

it('a page of the same length is sent, also where the target knows no hashes', async () => {
  const { dist } = await sampleSite()
  const change = (words: string, time: Date) => {
    writeFileSync(join(dist, 'vi/index.html'), words)
    utimesSync(join(dist, 'vi/index.html'), time, time)
  }
  const plain = await tempFolder({ x: '' })
  const hashless = {
    RCLONE_CONFIG_BLIND_TYPE: 'crypt',
    RCLONE_CONFIG_BLIND_REMOTE: plain,
    RCLONE_CONFIG_BLIND_FILENAME_ENCRYPTION: 'off',
    RCLONE_CONFIG_BLIND_PASSWORD: execFileSync('rclone', ['obscure', 'x'], { encoding: 'utf8' }).trim(),
  }
  const folder = await tempFolder({})
  for (const [target, env, options] of [
    [folder, {}, ['--folder']],
    ['blind:site', hashless, []],
  ] as const) {
    const now = new Date('2026-11-22T10:00:00Z')
    change('1900 6769', now)
    expect((await deploy(dist, target, env, [...options])).code).toBe(0)
    // a storage without hashes may lack times as well
    change('1900 6768', options.length ? new Date('2026-11-22T10:05:00Z') : now)
    expect((await deploy(dist, target, env, [...options])).code).toBe(0)
    const read = execFileSync('rclone', ['cat', `${target}/vi/index.html`], {
      encoding: 'utf8',
      env: { ...process.env, ...env },
    })
    expect(read).toBe('1900 6768')
  }
})

it('files that a storage has are sent again when headers changed', async () => {
  const { dist } = await sampleSite()
  const { objects, puts, env } = await s3Storage()
  await deploy(dist, 'store:site', env)
  objects.get('.deploys/headers')!.body = 'an older table'
  puts.length = 0
  expect((await deploy(dist, 'store:site', env)).code).toBe(0)
  expect(puts).toContain('a/x.js')
  puts.length = 0
  expect((await deploy(dist, 'store:site', env)).code).toBe(0)
  expect(puts.filter((file) => !file.startsWith('.deploys/'))).toEqual([])
})

it('what rclone cannot reach is said plainly, and nothing is claimed', async () => {
  const { dist } = await sampleSite()
  const { code, told } = await deploy(dist, 'nowhere:site', { RCLONE_CONFIG: '' })
  expect(code).toBe(1)
  expect(told).toMatch(/rclone \w+ không xong/)
  expect(told).not.toContain('Đã đăng')
})
