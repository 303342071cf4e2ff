import { describe, expect, it } from 'vitest'
import {
  answerOf,
  asFolder,
  isKeptWhenOpened,
  isPagePath,
  isWhole,
  languageOf,
  readPage,
} from '../../../src/worker/page.ts'

const ours = '<!doctype html><html><head><meta name="x-lib" content="cam-tay"></head><body>Bài</body></html>'
const html = 'text/html; charset=utf-8'

describe('a page is taken only when it is one of ours, to its end', () => {
  it.each([
    ['ours', html, ours, true],
    ['ours with a line at its end', html, `${ours}\n`, true],
    ['a portal', html, '<html><head><title>WIFI LOGIN</title></head></html>', false],
    ['half of ours', html, ours.slice(0, -20), false],
    ['ours, and something after it', html, `${ours}<script>x</script>`, false],
    ['nothing', html, '', false],
    ['the right bytes as a download', 'application/octet-stream', ours, false],
    ['no type', null, ours, false],
  ])('%s', (_, type, text, whole) => {
    expect(isWhole(type, text)).toBe(whole)
  })

  it.each([
    [200, ours, 200],
    [404, ours, 404],
    [500, ours, undefined],
    [404, '<h1>nginx</h1>', undefined],
    [206, ours.slice(0, 40), undefined],
  ])('status %i', async (status, text, read) => {
    const page = await readPage(new Response(text, { status, headers: { 'content-type': html } }))
    expect(page?.status).toBe(read)
  })

  it('keeps body, type and policy, not the encoding and length of the way', async () => {
    const headers = { 'content-type': html, 'content-encoding': 'br', 'content-length': '9', vary: 'accept-encoding' }
    const answer = new Response(ours, { headers: { ...headers, 'content-security-policy': "default-src 'none'" } })
    const page = (await readPage(answer))!
    const again = answerOf(page)
    expect(await again.text()).toBe(ours)
    expect(Object.fromEntries(again.headers)).toEqual({
      'content-type': html,
      'content-security-policy': "default-src 'none'",
      'x-size': String(Buffer.byteLength(ours)),
    })
  })
})

it.each([
  ['/vi/guides/x/', true],
  ['/', true],
  ['/vi/guides/x', true],
  ['/vi/guides/x/share/x-vi.pdf', false],
  ['/sitemap.xml', false],
  ['/v1.2/page/', true],
])('is %s the address of a page: %s', (path, page) => {
  expect(isPagePath(path)).toBe(page)
})

it.each([
  ['/V/11', '/V/11/'],
  ['/vi/', '/vi/'],
  ['/', '/'],
  ['//evil.example/x/', '/evil.example/x/'],
])('%s is stored as %s', (path, folder) => {
  expect(asFolder(path)).toBe(folder)
})

it.each([
  ['/vi/guides/x/', true],
  ['/', true],
  ['/V/11/', true],
  ['/status/hmn/', false],
  ['/desk/hmn/x/', true],
  ['/gallery/', false],
])('is %s a page for readers: %s', (path, theirs) => {
  expect(isKeptWhenOpened(path)).toBe(theirs)
})

it.each([
  ['/hmn/guides/x/', 'hmn'],
  ['/hmn', 'hmn'],
  ['/', 'vi'],
  ['/V/11/', 'vi'],
  ['/hmnx/', 'vi'],
])('%s stands in for itself in %s', (path, code) => {
  expect(languageOf(path, ['vi', 'hmn'])).toBe(code)
})
