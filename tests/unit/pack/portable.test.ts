import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { portable } from '../../../src/pack/portable.ts'
import { pageOf, smallSite } from './small-site.ts'

const words = { list: { text: 'Tất cả <bài>', lang: 'vi' }, made: { text: 'Bản mang theo', lang: 'vi' } }

const find = (path: string) => {
  const known = (file: string) => file in smallSite
  const name = path.slice(1)
  const file = [name, `${name}index.html`, `${name}/index.html`].find(known)
  return file === undefined ? undefined : { file, carried: /^(?:vi|hmn)\/(?!saved|.*share)|^index/.test(file) }
}
const only = (code: string) => (path: string) => {
  const found = find(path)
  return found && { ...found, carried: found.carried && found.file.startsWith(`${code}/`) }
}
const make = (
  html: string,
  file = 'vi/guides/pay-bill/index.html',
  more: Partial<Parameters<typeof portable>[2]> = {},
) => portable(html, file, { find, voices: true, ...words, ...more })
const body = (inside: string, more = {}) => make(pageOf(`<main id="main">${inside}</main>`), undefined, more)
const mainOf = ({ html }: { html: string }) => load(html)('main').html()

describe('a page of a pack', () => {
  const guide = 'vi/guides/pay-bill/index.html'
  const { html, needs, broken } = make(smallSite[guide]!)
  const $ = load(html)

  it.each([
    'script',
    'meta[http-equiv]',
    '[property]',
    '[rel=canonical]',
    '[rel=alternate]',
    '[rel=manifest]',
    '[data-offline]',
  ])('has no %s', (selector) => expect($(selector).length).toBe(0))
  it('leads by relative addresses to files, with their anchors, and calls as before', () => {
    const links = $('a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links).toEqual([
      'index.html',
      '../../../hmn/guides/pay-bill/index.html',
      'tel:113',
      '../../../hmn/guides/pay-bill/index.html#open',
      '../../index.html',
    ])
    expect($('.do').text()).toBe('Trang đầu')
    expect(broken).toEqual([])
  })
  it('brings what it shows and plays', () => {
    expect($('source').attr('srcset')).toBe('../../../a/photos/p-240.webp 240w, ../../../a/photos/p-480.webp 480w')
    expect($('img').attr('src')).toBe('../../../a/photos/p-240.jpg')
    expect($('audio').attr('src')).toBe('../../../v/pay-bill/vi/open.m4a')
    expect(needs).toEqual([
      'a/photos/p-240.jpg',
      'a/photos/p-240.webp',
      'a/photos/p-480.webp',
      'favicon.svg',
      'v/pay-bill/vi/open.m4a',
    ])
  })
  it('keeps everything else letter for letter, and says what it is', () => {
    expect(html).toContain('<section id="open"><h2>1</h2><p>Mở <a href="tel:113">113</a></p>')
    expect(html).toContain('<style>.c{margin:0}</style>')
    expect($('footer').text()).toBe('Cầm Tay không hỏi mật khẩu.Bản mang theo')
  })
  it('is without voices when they are not wanted', () => {
    const silent = make(smallSite[guide]!, guide, { voices: false })
    expect(silent.html).not.toMatch(/audio|class="v"/)
    expect(silent.needs).not.toContain('v/pay-bill/vi/open.m4a')
  })
  it('of one language has no menu of languages', () => {
    const alone = load(make(smallSite[guide]!, guide, { find: only('vi') }).html)
    expect(alone('.l, .lg').length).toBe(0)
    expect(alone('.do a').length).toBe(1)
  })
})

it('the first page of one language offers that one', () => {
  const $ = load(make(smallSite['index.html']!, 'index.html', { find: only('hmn') }).html)
  expect($('.langs li').text()).toBe('Lus Hmoob')
  expect($('.langs a').attr('href')).toBe('hmn/index.html')
})

it('a link to the list takes the place of the search box, and on the list there is none', () => {
  const home = load(make(smallSite['vi/index.html']!, 'vi/index.html').html)
  expect(home('form, input').length).toBe(0)
  expect(home('a.more').attr('href')).toBe('search/index.html')
  expect(home('a.more').text()).toBe('Tất cả <bài>')
  const list = make(smallSite['vi/search/index.html']!, 'vi/search/index.html')
  expect(list.html).not.toMatch(/<form|<a class="more"|hidden|data-index|data-later/)
  expect(list.html).toContain('<ul  ><li><a href="../guides/pay-bill/index.html">')
})

describe('what leads out of the pack', () => {
  it.each([
    [
      'in a sentence becomes words',
      '<p>Xem <a href="/vi/saved/" lang="vi">bài <b>đã lưu</b></a>.</p>',
      '<p>Xem <span lang="vi">bài <b>đã lưu</b></span>.</p>',
    ],
    ['as a button is cut', '<p>1</p><a class="c b back" href="/vi/guides/pay-bill/share/">Gửi</a>', '<p>1</p>'],
    ['as a row is cut', '<ul><li><a href="/gallery/">x</a></li><li>y</li></ul>', '<ul><li>y</li></ul>'],
    ['in a menu of its own takes the menu along', '<nav><h2>x</h2><a href="/status/">x</a></nav><p>y</p>', '<p>y</p>'],
    [
      'to another site stays',
      '<a href="https://dichvucong.gov.vn/">x</a>',
      '<a href="https://dichvucong.gov.vn/">x</a>',
    ],
    ['to a short address becomes words', '<p><a href="/V/1/">x</a></p>', '<p><span>x</span></p>'],
  ])('%s', (_, given, expected) => {
    const made = body(given)
    expect(mainOf(made)).toBe(expected)
    expect(made.broken).toEqual([])
  })

  it('is named when the site itself does not have it', () => {
    const { broken } = body(
      '<a href="/vi/guides/gone/">x</a><img src="/a/photos/gone.jpg" alt=""><a href="nowhere.pdf#x">y</a>',
    )
    expect(broken).toEqual(['/a/photos/gone.jpg', '/vi/guides/gone/', 'nowhere.pdf#x'])
  })
})

it.each([
  ['a query is not part of a file', '/vi/search/?q=a&amp;b=1#list', '../../search/index.html#list'],
  ['no slash at the end', '/vi', '../../index.html'],
  ['encoded', '/vi/%73earch/', '../../search/index.html'],
  ['relative', '../../', '../../index.html'],
  ['white space', ' /vi/ ', '../../index.html'],
  ['this very page', '', 'index.html'],
])('an address is read as a browser does: %s', (_, href, expected) => {
  expect(load(body(`<a href="${href}">x</a>`).html)('main a').attr('href')).toBe(expected)
})

it('nothing is said of saving: what is read is here already', () => {
  const saving =
    '<section class="c keep"><h2>Đọc khi không có mạng</h2><noscript><p>x</p></noscript><div data-save="topics/pay"></div>' +
    '<p><a class="b" href="/vi/saved/">Đã lưu</a></p></section><template><p>x</p></template><p>y</p><noscript>z</noscript>'
  expect(mainOf(body(saving))).toBe('<p>y</p>')
})

it('cut pieces inside of cut pieces leave nothing behind', () => {
  const nested =
    '<div hidden><form action="/vi/search/"><a href="/gallery/">x</a></form><script>1</script></div><p>y</p>'
  expect(mainOf(body(nested))).toBe('<p>y</p>')
})
