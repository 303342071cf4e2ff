import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csp, hashOf, insertPolicy } from '../../../src/outputs/csp.ts'
import { tempFolder } from '../serve/temp-folder.ts'

const page = (body: string) =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><style>p{}</style></head><body>\n${body}</body></html>`

const run = async (pages: Record<string, string>, ours: Record<string, string> = {}) => {
  const dist = await tempFolder(pages)
  const scripts = await tempFolder(ours)
  await csp({ dist, log: () => {} }, { ourScripts: scripts })
  return (name: string) => readFile(join(dist, name), 'utf8')
}

const policyOf = (html: string) => /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1]

describe('the policy in a page', () => {
  it('stands right after the charset, with the hashes of this page only', async () => {
    const read = await run(
      {
        'index.html': page('<script>one()</script>'),
        'vi/index.html': page('<script type="application/ld+json">{}</script>'),
      },
      { 'one.js': 'one()\n' },
    )
    const home = await read('index.html')
    expect(home).toContain('<head><meta charset="utf-8"><meta http-equiv="content-security-policy"')
    expect(policyOf(home)).toContain(`script-src 'self' '${hashOf('one()')}';style-src 'self' '${hashOf('p{}')}';`)
    expect(policyOf(await read('vi/index.html'))).toContain(`script-src 'self';style-src 'self' '${hashOf('p{}')}';`)
  })

  it('hashes as browsers do', () => {
    // the example of the CSP specification, level 2
    expect(hashOf("alert('Hello, world.');")).toBe('sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=')
  })

  it('follows the address of the page', async () => {
    const read = await run({ 'vi/search/index.html': page(''), 'vi/index.html': page('') })
    expect(policyOf(await read('vi/search/index.html'))).toContain("'wasm-unsafe-eval'")
    expect(policyOf(await read('vi/index.html'))).not.toContain("'wasm-unsafe-eval'")
  })

  it('is replaced, not doubled, when the output runs again', () => {
    const once = insertPolicy(page(''), "default-src 'self'")
    expect(insertPolicy(once, "default-src 'self'")).toBe(once)
    expect(insertPolicy(once, "default-src 'none'").match(/content-security-policy/g)).toHaveLength(1)
  })

  it.each([
    ['<!doctype html><title>x</title>', '<!doctype html><meta charset="utf-8"><meta http-equiv'],
    [
      '<!DOCTYPE html><html><head lang="vi"><title>x</title></head>',
      '<!DOCTYPE html><html><head lang="vi"><meta charset="utf-8"><meta http-equiv',
    ],
    ['<p>x', '<meta charset="utf-8"><meta http-equiv'],
  ])('comes first even where the page names no charset: %s', (html, start) => {
    expect(insertPolicy(html, 'x').startsWith(start)).toBe(true)
  })
})

describe('code that is not ours', () => {
  it.each([
    ['a planted script', '<script>steal()</script>', 'inline-script'],
    ['ours with something added', '<script>one();steal()</script>', 'inline-script'],
    ['a planted module', '<script type="module">one ()</script>', 'inline-script'],
    ['an event attribute', '<img src="/x.jpg" onerror="steal()">', 'event-attribute'],
    ['a script as a link', '<a href="javascript:steal()">x</a>', 'script-address'],
    ['a script from elsewhere', '<script src="https://example.org/x.js"></script>', 'foreign-code'],
    ['a style that would be ignored', '<p style="color:red">x</p>', 'style-attribute'],
  ])('%s fails the build and is shown with its place', async (_, code, rule) => {
    const pages = { 'index.html': page('<script>one()</script>'), 'vi/guides/x/index.html': page(`<p>x</p>\n${code}`) }
    await expect(run(pages, { 'one.js': 'one()' })).rejects.toMatchObject({
      findings: [{ rule, level: 'error', file: 'vi/guides/x/index.html', line: 3 }],
    })
  })

  it('is any inline script at all when we have none', async () => {
    await expect(run({ 'index.html': page('<script>one()</script>') })).rejects.toThrow('src/scripts/inline/')
  })
})
