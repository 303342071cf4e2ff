import { describe, expect, it } from 'vitest'
import { tooLarge, verifyPack } from '../../../src/pack/verify.ts'

const pack = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
const rules = (files: Record<string, string>) => verifyPack(pack(files)).map(({ rule, file }) => `${rule} ${file}`)
const page = (body: string) => `<!DOCTYPE html><html lang="vi"><head><title>x</title></head><body>${body}</body></html>`

const honest = {
  'index.html': page('<a href="vi/index.html#b">x</a><a href="#x" id="x">y</a>'),
  'vi/index.html': page(
    '<h2 id="b">x</h2><a href="../index.html">x</a><a href="tel:113">x</a><a href="https://a.vn/">x</a><img src="p.jpg" alt="">' +
      '<svg><use href="#b"/></svg><img src="data:image/png;base64,AA" alt="">',
  ),
  'vi/p.jpg': 'x',
  'vi/guides/a/share/a-vi.html': page('<meta http-equiv="content-security-policy" content="x">'),
  'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>',
}

it('an honest pack has nothing wrong', () => expect(verifyPack(pack(honest))).toEqual([]))

describe('what would fail a reader is found:', () => {
  it.each([
    ['an address from the root', '<a href="/vi/">x</a>', 'pack-absolute'],
    ['a file of this machine', '<a href="file:///vi/index.html">x</a>', 'pack-absolute'],
    ['a Windows path', '<a href="\\vi\\index.html">x</a>', 'pack-absolute'],
    ['a picture from the network', '<img src="https://a.vn/x.jpg" alt="">', 'pack-fetches'],
    ['a picture from wherever the page is', '<img src="//a.vn/x.jpg" alt="">', 'pack-fetches'],
    ['one of several sizes of a picture', '<img srcset="vi/p.jpg 1w, https://a.vn/x.jpg 2w" alt="">', 'pack-fetches'],
    ['a style that fetches', '<style>a{background:url(https://a.vn/x.png)}</style>', 'pack-fetches'],
    ['a link that leads nowhere', '<a href="vi/gone.html">x</a>', 'pack-dead-link'],
    ['a link to a folder', '<a href="vi/">x</a>', 'pack-dead-link'],
    ['a link out of the pack', '<a href="../index.html">x</a>', 'pack-dead-link'],
    ['a link in other letters', '<a href="VI/index.html">x</a>', 'pack-dead-link'],
    ['a picture that is not there', '<img src="vi/gone.jpg" alt="">', 'pack-dead-link'],
    ['a place that is not on the page', '<a href="vi/index.html#gone">x</a>', 'pack-anchor'],
    ['a drawing that is not on the page', '<svg><use href="#gone"/></svg>', 'pack-anchor'],
    ['a script', '<script>1</script>', 'pack-code'],
    ['a form', '<form><input></form>', 'pack-code'],
    ['a page inside', '<iframe src="vi/index.html"></iframe>', 'pack-code'],
    ['a policy made for a server', '<meta http-equiv="content-security-policy" content="x">', 'pack-code'],
  ])('%s', (_, body, rule) => {
    expect(rules({ ...honest, 'bad.html': page(body) })).toEqual([`${rule} bad.html`])
  })

  it('two names that differ only in case', () => {
    expect(rules({ ...honest, 'VI/index.html': page('') })).toEqual(['pack-name VI/index.html'])
  })
  it('a drawing that fetches', () => {
    expect(rules({ 'x.svg': '<svg><image href="https://a.vn/x.png"/></svg>' })).toEqual(['pack-fetches x.svg'])
  })
})

it('pages are weighed without what is carried besides', () => {
  const files = pack({ 'vi/index.html': 'a'.repeat(5000), 'v/x.m4a': 'b'.repeat(9000) })
  expect(tooLarge('x.zip', files, 9500, 9000)).toEqual([])
  expect(tooLarge('x.zip', files, 9500, 10)).toMatchObject([{ rule: 'pack-too-large' }])
  expect(tooLarge('x.zip', files, 9, 10)).toEqual([])
})
