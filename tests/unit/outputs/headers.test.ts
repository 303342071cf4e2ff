import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { uploads } from '../../../src/deploy/plan.ts'
import { hashOf } from '../../../src/outputs/csp.ts'
import { headers } from '../../../src/outputs/headers.ts'
import { headersFor } from '../../../src/serve/headers.ts'
import { readSitePolicy } from '../../../src/serve/site-policy.ts'
import { tempFolder } from '../serve/temp-folder.ts'

type Headers = Record<string, string>
interface Table {
  everywhere: Headers
  rules: { under: string; headers: Headers }[]
}

const paths = [
  '/',
  '/vi/',
  '/vi/guides/x/',
  '/vi/search/',
  '/desk/hmn/x/',
  '/a/x.123.js',
  '/a/lists/1234.json',
  '/sw.js',
  '/vi/saved/',
  '/vi/saved/parts.json',
  '/404.html',
  '/about/',
  '/deska/',
]

const build = async () => {
  const root = await tempFolder({
    'dist/index.html': '<style>a{}</style><script>one()</script>',
    'dist/vi/index.html': '<style>b{}</style><script>one()</script>',
  })
  const dist = join(root, 'dist')
  await headers({ dist, log: () => {} })
  const read = (name: string) => readFile(join(root, name), 'utf8')
  return {
    dist,
    policy: await readSitePolicy(dist),
    hosts: await read('dist/_headers'),
    nginx: await read('dist.server/nginx.conf'),
    apache: await read('dist.server/apache.htaccess'),
    table: JSON.parse(await read('dist.server/headers.json')) as Table,
  }
}

/** Reads `_headers` as hosts do: every rule that matches counts; `join` says what becomes of a header that two of them name. */
const fromHosts = (text: string, path: string, join: (before: string, after: string) => string): Headers => {
  const found: Headers = {}
  let matches = false
  for (const line of text.split('\n').filter((line) => line && !line.startsWith('#'))) {
    if (line.startsWith('/')) matches = path.startsWith(line.replace(/\*$/, ''))
    else if (matches) {
      const [name, value] = line.trim().split(/: (.*)/s) as [string, string]
      found[name] = found[name] ? join(found[name], value) : value
    }
  }
  return { 'Cache-Control': 'no-cache', ...found }
}

/** nginx: the longest `^~` start wins, and only its own `add_header` lines count. */
const fromNginx = (text: string, path: string): Headers => {
  const locations = [...text.matchAll(/^location (?:\^~ )?(\/\S*) \{\n([\s\S]*?)^\}/gm)].map(([, start, body]) => ({
    start: start!,
    body: body!,
  }))
  const [location] = locations
    .filter(({ start }) => path.startsWith(start))
    .sort((a, b) => b.start.length - a.start.length)
  return Object.fromEntries(
    [...location!.body.matchAll(/add_header (\S+) "([^"]*)" always;/g)].map(([, name, value]) => [name, value]),
  )
}

/** Apache: later lines replace earlier ones; a line with an expression counts where its pattern fits. */
const fromApache = (text: string, path: string): Headers => {
  const found: Headers = {}
  for (const [, name, value, pattern] of text.matchAll(
    /^Header always set (\S+) "([^"]*)"(?: "expr=%\{REQUEST_URI\} =~ m#(.*?)#.*")?$/gm,
  ))
    if (!pattern || new RegExp(pattern).test(path)) found[name!] = value!
  return found
}

/** A CDN before a storage: what the storage says of the object, and what the CDN adds. */
const fromStorage = ({ everywhere, rules }: Table, path: string): Headers => {
  const added = Object.assign(
    {},
    everywhere,
    ...rules.filter(({ under }) => path.startsWith(under)).map((r) => r.headers),
  )
  const file = path.slice(1) + (path.endsWith('/') ? 'index.html' : '')
  return { ...added, 'Cache-Control': uploads([file])[0]!.headers['Cache-Control'] }
}

/** A structured dictionary (RFC 8941): the last word on a key counts. */
const lastWord = (value: string) => Object.fromEntries(value.split(', ').map((item) => item.split('=')))

describe('the files for hosts', () => {
  it.each(paths)('say the same as the table for %s', async (path) => {
    const { policy, nginx, apache, hosts, table } = await build()
    const expected = headersFor(path, policy)
    expect(fromNginx(nginx, path)).toEqual(expected)
    expect(fromApache(apache, path)).toEqual(expected)
    expect(fromStorage(table, path)).toEqual(expected)
    expect(fromHosts(hosts, path, (_, after) => after)).toEqual(expected)

    const joined = fromHosts(hosts, path, (before, after) => `${before}, ${after}`)
    const { 'Permissions-Policy': features, ...others } = joined
    expect({ ...others, 'Permissions-Policy': lastWord(features!) }).toEqual({
      ...expected,
      'Permissions-Policy': lastWord(expected['Permissions-Policy']!),
    })
  })

  it('carry the hash of each inline style and script of the site once', async () => {
    const { policy } = await build()
    for (const code of ['a{}', 'b{}', 'one()']) expect(policy.split(hashOf(code))).toHaveLength(2)
  })

  it('hold lines that Cloudflare takes: at most 2,000 characters each, at most 100 rules', async () => {
    const lines = (await build()).hosts.split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000)
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100)
  })
})
