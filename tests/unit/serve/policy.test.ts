import { describe, expect, it } from 'vitest'
import { noHashes, pagePolicy, sitePolicy } from '../../../src/serve/policy.ts'

const directives = (policy: string) =>
  new Map(
    policy.split(';').map((directive): [string, string[]] => [directive.split(' ')[0]!, directive.split(' ').slice(1)]),
  )

const pages = ['/index.html', '/vi/search/index.html', '/desk/hmn/x/index.html', '/vi/guides/x/x.html']

describe('policy of a page', () => {
  it.each([
    ['/index.html', 'script-src', ["'self'"]],
    ['/vi/search/index.html', 'script-src', ["'self'", "'wasm-unsafe-eval'"]],
    ['/vi/index.html', 'media-src', ["'self'"]],
    ['/desk/hmn/x/index.html', 'media-src', ["'self'", 'blob:']],
    ['/vi/guides/x/index.html', 'img-src', ["'self'"]],
    ['/vi/guides/x/x.html', 'img-src', ["'self'", 'data:']],
    ['/vi/index.html', 'default-src', ["'none'"]],
  ])('%s: %s is %j', (path, name, sources) => {
    expect(directives(pagePolicy(path, noHashes)).get(name)).toEqual(sources)
  })

  it('lists the hashes it is given and nothing that a meta cannot carry', () => {
    const policy = pagePolicy('/', { script: ['sha256-s='], style: ['sha256-c='] })
    expect(policy).toContain("script-src 'self' 'sha256-s=';style-src 'self' 'sha256-c=';")
    expect(policy).not.toContain('frame-ancestors')
  })
})

describe('policy of the site', () => {
  it('allows all that the policy of any page allows, as a browser obeys both', () => {
    const hashes = { script: ['sha256-s='], style: ['sha256-c=', 'sha256-d='] }
    const site = directives(sitePolicy(hashes))
    for (const page of pages)
      for (const [name, sources] of directives(pagePolicy(page, { script: ['sha256-s='], style: ['sha256-d='] })))
        expect(site.get(name), `${page} ${name}`).toEqual(expect.arrayContaining(sources))
  })

  it('never allows unsafe inline code or a foreign address', () => {
    for (const policy of [sitePolicy(noHashes), ...pages.map((page) => pagePolicy(page, noHashes))])
      expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/)
  })

  it('leaves styles to the pages when there are too many to list, without forbidding them by default-src', () => {
    const style = Array.from({ length: 13 }, (_, n) => `sha256-${n}`)
    const site = directives(sitePolicy({ script: [], style }))
    expect([...site.keys()]).not.toContain('style-src')
    expect([...site.keys()]).not.toContain('default-src')
    expect(site.get('script-src')).toEqual(["'self'", "'wasm-unsafe-eval'"])
    expect(site.get('object-src')).toEqual(["'none'"])
    expect(site.get('frame-src')).toEqual(["'none'"])
  })
})
