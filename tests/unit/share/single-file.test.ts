import { load } from 'cheerio'
import { describe, expect, it } from 'vitest'
import { singleFile } from '../../../src/share/single-file.ts'

const body = `<header class="top"><nav class="l"><a href="/hmn/guides/pay/" hreflang="hmn">Hmoob</a></nav><h1>Trả tiền</h1></header>
<main id="main" data-guide="pay"><p class="notice">Bản nháp</p>
<section id="open" class="c step" data-block="open" data-state="draft"><h2>1</h2><p>Mở <a class="t" href="tel:113">113</a>,
<a href="../fake/">công an giả</a>, <a href="https://dichvucong.gov.vn/" rel="noreferrer">dichvucong</a></p>
<div data-original lang="vi"><p>Mở</p></div><p class="v"><audio src="/v/x.m4a" controls></audio></p>
<svg class="p"><use href="#s-hand"/></svg><details class="lg"><summary>x</summary><a href="/hmn/guides/pay/#open">Hmoob</a></details></section>
<a href="share/">Gửi</a><a href="#open">1</a><a href="/vi/topics/pay/?a=1&amp;b=2#x">Nguồn</a></main>
<script type="module" src="/a/x.js"></script><footer><p>Cầm Tay không hỏi mật khẩu.</p></footer>
<nav class="do"><a href="/vi/">Trang đầu</a></nav><template><button>Nghe</button></template>
<form action="/vi/search/"><input name="q"></form><button type="button">Lưu</button><p data-offline>Đã lưu</p>
<svg class="sym"><symbol id="s-hand"><path d="M0 0"/></symbol></svg>`

const pageOf = (inside = body) => `<!DOCTYPE html><html lang="hmn-Latn" translate="no"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'"><meta name="viewport" content="width=device-width">
<title>Trả tiền – Cầm Tay</title><meta name="robots" content="noindex"><meta property="og:image" content="/a/x.jpg">
<meta name="twitter:card" content="x"><link rel="canonical" href="/x/"><link rel="manifest" href="/m"><link rel="icon" href="/i">
<script type="application/ld+json">{}</script><style>.c{margin:0}</style></head><body>${inside}</body></html>`

const make = (html = pageOf(), options: Partial<Parameters<typeof singleFile>[1]> = {}) =>
  singleFile(html, {
    siteUrl: 'https://camtay.example/thu-vien',
    path: '/vi/guides/pay/',
    words: { address: { text: 'Địa chỉ', lang: 'vi' }, trial: { text: 'Bản <thử>', lang: 'vi' } },
    photo: () => undefined,
    ...options,
  })

describe('a guide as one file', () => {
  const file = make()
  const $ = load(file)

  it.each(['script', 'template', 'audio', 'form', 'button', 'input', '.lg', '.do', '[data-offline]', '[property]'])(
    'has no %s',
    (selector) => expect($(selector).length).toBe(0),
  )

  it('keeps words, states, languages, drawings, notices and styles letter for letter', () => {
    for (const piece of [
      '<html lang="hmn-Latn" translate="no">',
      '<section id="open" class="c step" data-block="open" data-state="draft"><h2>1</h2><p>Mở <a class="t" href="tel:113">113</a>,',
      '<div data-original lang="vi"><p>Mở</p></div>',
      '<svg class="p"><use href="#s-hand"/></svg>',
      '<symbol id="s-hand"><path d="M0 0"/></symbol>',
      '<p class="notice">Bản nháp</p>',
      '<style>.c{margin:0}</style>',
      'Cầm Tay không hỏi mật khẩu.',
    ])
      expect(file).toContain(piece)
  })

  it('leads to the library by whole addresses, and nowhere else than before', () => {
    const links = $('a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links).toEqual([
      'https://camtay.example/thu-vien/hmn/guides/pay/',
      'https://camtay.example/thu-vien/vi/guides/pay/',
      'tel:113',
      'https://camtay.example/thu-vien/vi/guides/fake/',
      'https://dichvucong.gov.vn/',
      'https://camtay.example/thu-vien/vi/guides/pay/share/',
      '#open',
      'https://camtay.example/thu-vien/vi/topics/pay/?a=1&b=2#x',
    ])
  })

  it('says its address, and search engines find the guide instead', () => {
    expect($('header small').text()).toBe('Địa chỉ: https://camtay.example/thu-vien/vi/guides/pay/')
    expect($('link').length).toBe(1)
    expect($('link[rel=canonical]').attr('href')).toBe('https://camtay.example/thu-vien/vi/guides/pay/')
    expect($('meta[name=robots]').length).toBe(1)
    expect($('meta[name=robots]').attr('content')).toBe('noindex')
  })

  it('is made again from itself without a change of what it holds', () => {
    const again = load(make(file))
    expect(again('main').html()).toBe($('main').html())
  })
})

describe('on a trial build', () => {
  const file = make(pageOf(), { siteUrl: undefined })
  const $ = load(file)

  it('no link leads into a library without address, but the words stay', () => {
    const links = $('a')
      .map((_, link) => $(link).attr('href'))
      .get()
    expect(links).toEqual(['tel:113', 'https://dichvucong.gov.vn/', '#open'])
    expect($('section').text()).toContain('công an giả')
    expect($('nav, link').length).toBe(0)
  })

  it('the file says that it is a trial, in words and not in markup', () => {
    expect($('header small').text()).toBe('Bản <thử>')
  })
})

describe('photos', () => {
  const picture = (alt = 'Lá &quot;đạo ôn&quot;') =>
    `<picture><source type="image/avif" srcset="/a/p-240.avif 240w"><img class="ph" src="/a/p-720.jpg" srcset="/a/p-240.jpg 240w, /a/p-720.jpg 720w" width="720" height="540" alt="${alt}" loading="lazy"></picture>`
  const page = (html: string) => pageOf(body.replace('<svg class="p">', `${html}<svg class="p">`))
  const photo = (path: string) => ({ '/a/p-240.jpg': Buffer.from('small'), '/a/p-720.jpg': Buffer.alloc(99) })[path]

  it('are inside, the smallest JPEG, with their words and room', () => {
    const $ = load(make(page(picture()), { photo }))
    expect($('picture, source').length).toBe(0)
    expect($('img').attr()).toEqual({
      class: 'ph',
      width: '720',
      height: '540',
      alt: 'Lá "đạo ôn"',
      src: `data:image/jpeg;base64,${Buffer.from('small').toString('base64')}`,
    })
  })

  it('cannot break out of their words', () => {
    const $ = load(make(page(picture('&quot;&gt;&lt;script&gt;x&lt;/script&gt;')), { photo }))
    expect($('script').length).toBe(0)
    expect($('img').attr('alt')).toBe('"><script>x</script>')
  })

  it('that are not in the site stop the build', () => {
    expect(() => make(page(picture()))).toThrow('/vi/guides/pay/: the photo /a/p-720.jpg is not in the site')
  })
})

describe('hostile pages', () => {
  it('links in odd writing still lead to the library, other schemes stay as they are', () => {
    const $ = load(
      make(
        pageOf(
          body.replace(
            '<a href="#open">',
            '<a HREF=\'/vi/"x"/\'>qq</a><a href=/vi/a&amp;b/>rr</a><a href="//x.y/">zz</a><a href="#open">',
          ),
        ),
      ),
    )
    expect($('a:contains("qq")').attr('href')).toBe('https://camtay.example/thu-vien/vi/%22x%22/')
    expect($('a:contains("rr")').attr('href')).toBe('https://camtay.example/thu-vien/vi/a&b/')
    expect($('a:contains("zz")').attr('href')).toBe('//x.y/')
  })

  it('a page without the frame that files need is refused', () => {
    expect(() => make('<!DOCTYPE html><p>x</p>')).toThrow('/vi/guides/pay/: the page lacks head')
    expect(() => make(pageOf('<main></main>'))).toThrow('/vi/guides/pay/: the page lacks header.top')
  })

  it('words that speak of markup are words', () => {
    const words = '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;a href="/x/"&gt;</p>'
    expect(make(pageOf(body.replace('<p>Mở</p>', words)))).toContain(words)
  })
})
