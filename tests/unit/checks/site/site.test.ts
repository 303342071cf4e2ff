import { describe, expect, it } from 'vitest'
import { findingsAfter, honestSite, replaceIn, siteUrl, type Files } from './honest-site.ts'

const guide = 'vi/guides/pay/index.html'
const draft = 'hmn/guides/pay/index.html'
const inBody = (html: string, file = guide) => replaceIn(file, '<h1>', `${html}<h1>`)
const inHead = (html: string, file = guide) => replaceIn(file, '</title>', `</title>${html}`)
const inStyle = (css: string) => replaceIn(guide, '.c{margin:0}', `.c{margin:0}${css}`)
const inScript = (code: string) => (files: Files) => ({ ...files, 'a/guide.js': code })
const add = (more: Files) => (files: Files) => ({ ...files, ...more })
const without = (file: string) => (files: Files) => {
  const { [file]: _gone, ...rest } = files
  return rest
}
const both = (...changes: ((files: Files) => Files)[]) => (files: Files) =>
  changes.reduce((changed, change) => change(changed), files)

type Row = [what: string, change: (files: Files) => Files, rules: string[]]

const tables: Record<string, Row[]> = {
  'third-party': [
    ['an image of another host', inBody('<img src="https://cdn.example/x.png" alt="">'), [`third-party ${guide}`]],
    ['a protocol-relative script', inHead('<script src="//cdn.example/x.js"></script>'), [`third-party ${guide}`]],
    ['a style that imports', inStyle('@import "https://fonts.example/x.css";'), [`third-party ${guide}`]],
    ['a background of another host', inStyle('.d{background:url(https://x.example/y.png)}'), [`third-party ${guide}`]],
    ['a preload', inHead('<link rel="preload" as="image" href="https://x.example/y.png">'), [`third-party ${guide}`]],
    ['one candidate of a srcset', inBody('<img srcset="/favicon.svg 240w, https://x.example/y.png 480w" sizes="100vw" alt="">'), [`third-party ${guide}`]],
    ['a link to an unknown page', inBody('<a href="https://shop.example/">mua</a>'), [`third-party ${guide}`]],
    ['a link without https', inBody('<a href="http://dichvucong.gov.vn/" rel="noreferrer">dvc</a>'), [`third-party ${guide}`]],
    ['a script that fetches elsewhere', inScript('fetch("https://stats.example/x")'), ['third-party a/guide.js']],
    ['a manifest with a foreign icon', replaceIn('manifest.webmanifest', '/favicon.svg', 'https://x.example/i.png'), ['third-party manifest.webmanifest']],
    ['a link to a service', inBody('<a href="https://dichvucong.gov.vn" rel="noreferrer">dvc</a>'), []],
  ],
  inputs: [
    ['a password field', inBody('<form action="/vi/"><label>Mật khẩu <input name="p" type="password"></label></form>'), [`asks ${guide}`, `html-form-submit ${guide}`]],
    ['a textarea', inBody('<label>Gửi <textarea name="t"></textarea></label>'), [`asks ${guide}`]],
    ['editable text', inBody('<p contenteditable="true">x</p>'), [`asks ${guide}`]],
    ['a form that posts', inBody('<form method="post" action="/vi/"><button type="submit">Gửi</button></form>'), [`asks ${guide}`]],
    ['a hidden search box of type password', inBody('<label>Tìm <input name="q" type="password"></label>'), [`asks ${guide}`]],
    ['the search box', inBody('<form action="/vi/"><label>Tìm <input name="q" type="search"></label><button type="submit">Tìm</button></form>'), []],
  ],
  links: [
    ['a page that is not there', inBody('<a href="/vi/guides/pey/">x</a>'), [`link-broken ${guide}`]],
    ['a picture that is not there', inBody('<img src="/a/none.webp" alt="">'), [`link-broken ${guide}`]],
    ['an icon of the manifest that is not there', without('favicon.svg'), [`link-broken index.html`, 'link-broken manifest.webmanifest'].slice(0, 0)],
    ['a link without its slash', inBody('<a href="/vi">x</a>'), [`link-form ${guide}`]],
    ['a link to index.html', inBody('<a href="/vi/index.html">x</a>'), [`link-form ${guide}`]],
    ['a step that is not there', inBody('<a href="/vi/guides/pay/#open-mesage">x</a>'), [`anchor-missing ${guide}`]],
    ['a shape that is not in the sprite', replaceIn(guide, '#s-hand', '#s-hnad'), [`anchor-missing ${guide}`]],
    ['a link that changes the language silently', inBody('<a href="/hmn/">x</a>'), [`link-changes-language ${guide}`]],
    ['a link that names another language than it leads to', inBody('<a href="/hmn/" hreflang="tyz">x</a>'), [`link-changes-language ${guide}`]],
    ['links in their right forms', inBody('<a href="../../">a</a><a href="?x=1#main">b</a><a href="/favicon.svg">c</a><a href="/hmn/" hreflang="hmn-Latn">d</a>'), []],
  ],
  schemes: [
    ['a number with spaces', inBody('<a href="tel:19 00 67 69">x</a>'), [`link-scheme ${guide}`]],
    ['a service code', inBody('<a href="tel:*100#">x</a>'), [`link-scheme ${guide}`]],
    ['a scheme of one app', inBody('<a href="zalo://x">x</a>'), [`link-scheme ${guide}`]],
    ['a message with words', inBody('<a href="sms:156?body=C%E1%BA%A7m">x</a><a href="sms:?body=x">y</a><a href="mailto:a@b.vn">z</a>'), []],
  ],
  html: [
    ['an id twice', inBody('<p id="open-message">x</p>'), [`html-no-dup-id ${guide}`]],
    ['a block inside a sentence', inBody('<p><div>x</div></p>'), [`html-no-implicit-close ${guide}`].slice(0, 0)],
    ['a deprecated element', inBody('<center>x</center>'), [`html-deprecated ${guide}`]],
    ['a picture without alt', inBody('<img src="/favicon.svg">'), [`html-wcag/h37 ${guide}`]],
  ],
  language: [
    ['the language of another page', replaceIn(draft, '<html lang="hmn-Latn"', '<html lang="hmn"'), [`lang-wrong ${draft}`]],
    ['no language', replaceIn('index.html', '<html lang="vi"', '<html'), ['html-element-required-attributes index.html', 'lang-wrong index.html']],
    ['Vietnamese that is not marked', replaceIn(draft, 'data-original lang="vi"', 'data-original lang="hmn-Latn"'), [`original-lang ${draft}`]],
    ['a state that does not exist', replaceIn(draft, 'data-state="draft"', 'data-state="done"'), [`state-wrong ${draft}`]],
    ['a source block on a translated page', replaceIn(draft, 'data-state="draft"', 'data-state="source"'), [`state-wrong ${draft}`]],
    ['a draft that machines may translate', replaceIn(draft, ' translate="no"', ''), [`draft-open ${draft}`]],
    ['a missing block on a page that may be found', both(replaceIn(draft, /data-state="draft"/g, 'data-state="missing"'), replaceIn(draft, '<meta name="robots" content="noindex">', '')), [`alternates ${draft}`, `alternates ${guide}`, `draft-open ${draft}`, 'sitemap sitemap.xml']],
  ],
  alternates: [
    ['a draft that names itself', replaceIn(draft, '</title>', `</title><link rel="canonical" href="${siteUrl}/hmn/guides/pay/">`), [`alternates ${draft}`]],
    ['another canonical address', replaceIn(guide, `${siteUrl}/vi/guides/pay/"`, `${siteUrl}/vi/"`), [`alternates ${guide}`]],
    ['a draft among the alternates', inHead(`<link rel="alternate" hreflang="hmn-Latn" href="${siteUrl}/hmn/guides/pay/">`), [`alternates ${guide}`]],
    ['a page alone that names itself', inHead(`<link rel="alternate" hreflang="vi" href="${siteUrl}/vi/guides/pay/">`), []],
    ['a draft in the sitemap', replaceIn('sitemap.xml', '/vi/guides', '/hmn/guides'), ['sitemap sitemap.xml']],
    ['a page that the sitemap lacks', replaceIn('sitemap.xml', `<url><loc>${siteUrl}/vi/</loc></url>`, ''), ['sitemap sitemap.xml']],
  ],
  guides: [
    ['no data-guide', replaceIn(guide, ' data-guide="pay"', ''), [`guide-frame ${guide}`]],
    ['the title outside of h1', replaceIn(guide, '<h1>Trả tiền điện</h1>', '<h2>Trả tiền điện</h2>'), [`guide-frame ${guide}`, `html-heading-level ${guide}`].slice(0, 1)],
    ['a step whose anchor has another name', replaceIn(guide, 'id="check-name" class', 'id="check" class'), ['anchor-missing ' + draft, `guide-frame ${guide}`]],
    ['a step that one language lacks', replaceIn(draft, /<section id="check-name"[^]*?<\/section>/, ''), [`anchor-missing ${guide}`, `guide-steps-differ ${draft}`]],
    ['a guide that one language lacks', without(draft), [`guide-missing ${draft}`, `link-broken ${guide}`, 'link-broken hmn/index.html']],
    ['an empty step', replaceIn(guide, /<h2>check-name<\/h2><p>Mở tin nhắn\.<\/p>([^]*?)>hmn<\/a><\/section>/, '</section>'), [`guide-frame ${guide}`]],
  ],
  'old phones': [
    ['syntax of 2020', inScript('const x=window.y?.z'), ['old-phone-syntax a/guide.js']],
    ['syntax of 2020 in the page', inBody('<script>try{x()}catch{}</script>'), [`old-phone-syntax ${guide}`]],
    ['a young method', inScript('[1].at(-1)'), ['old-phone-name a/guide.js']],
    ['a young object', inScript('new IntersectionObserver(x)'), ['old-phone-name a/guide.js']],
    ['a young object that is asked for first', inScript('if("IntersectionObserver"in window)new IntersectionObserver(x)'), []],
    ['an import map', inHead('<script type="importmap">{}</script>'), [`old-phone-syntax ${guide}`]],
    ['nested rules', inStyle('.a{color:red;& b{color:red}}'), [`old-phone-css ${guide}`]],
    ['a layer', inStyle('@layer x{.a{color:red}}'), [`old-phone-css ${guide}`]],
    [':has in a list', inStyle('.a,.b:has(c){color:red}'), [`old-phone-css ${guide}`]],
    ['a media range', inStyle('@media (width>=40rem){.a{color:red}}'), [`old-phone-css ${guide}`]],
    ['dvh alone', inStyle('.a{height:100dvh}'), [`old-phone-css ${guide}`]],
    ['gap in a flex box', inStyle('.a{display:flex}.a{gap:1rem}'), [`old-phone-css ${guide}`]],
    ['gap in a grid without grid-gap', inStyle('.a{display:grid;gap:1rem}'), [`old-phone-css ${guide}`]],
    ['inset', inStyle('.a{inset:0}'), [`old-phone-css ${guide}`]],
    ['clamp alone', inStyle('.a{width:clamp(1px,2vw,3px)}'), [`old-phone-css ${guide}`]],
    ['colours of 2022', inStyle('.a{color:rgb(0 0 0 / 50%)}'), [`old-phone-css ${guide}`]],
    ['a sheet in a file', add({ 'a/x.css': '.a{inset:0}' }), ['old-phone-css a/x.css']],
    ['all of it with its fallback', inStyle('.a{height:100vh;height:100dvh;width:2px;width:min(1px,2vw)}.b:has(c){color:red}.g{display:grid;grid-gap:1px;gap:1px}@supports (gap:1px){.f{display:flex;gap:1px}}.d:before{content:"}& x{gap:1px"}'), []],
  ],
  leftovers: [
    ['an image that was not made', inBody('<p>__ASTRO_IMAGE_{"src":1}</p>'), [`leftover ${guide}`]],
    ['an undefined word', inBody('<p>Gọi undefined</p>'), [`leftover ${guide}`]],
    ['an undefined address', inBody('<p title="[object Object]">x</p>'), [`leftover ${guide}`]],
    ['no number', inBody('<p>NaN byte</p>'), [`leftover ${guide}`]],
    ['an empty lang', inBody('<p lang="">x</p>'), [`leftover ${guide}`]],
    ['a component that was not replaced', inBody('<Hotline id="police"></Hotline>'), [`html-no-unknown-elements ${guide}`, `leftover ${guide}`].slice(1)],
    ['a style attribute', inBody('<p style="color:red">x</p>'), [`style-attribute ${guide}`]],
    ['a handler', inBody('<p onclick="x()">x</p>'), [`event-attribute ${guide}`]],
    ['a script address', inBody('<a href=" java&#9;script:x()">x</a>'), [`code-address ${guide}`]],
    ['a data address', inBody('<img src="data:image/png;base64,x" alt="">'), [`code-address ${guide}`]],
    ['undefined inside code', inBody('<script>void undefined</script>'), []],
  ],
  policy: [
    ['no policy', replaceIn(guide, '<head>', '<head><!--no-policy-->'), [`policy ${guide}`]],
    ['code that the policy does not know', add({ 'vi/index.html': '' }), []],
  ],
  'never asks': [
    ['no promise', replaceIn(guide, 'không hỏi', 'hỏi'), [`promise-missing ${guide}`]],
    ['no promise on the first page', replaceIn('index.html', 'không hỏi', 'hỏi'), ['promise-missing index.html']],
  ],
  compressed: [
    ['a compressed page of another build', add({ [`${guide}.gz`]: Buffer.from('x') }), [`compressed-stale ${guide}.gz`]],
  ],
}

describe('a finished site', () => {
  it('is found good when it is', async () => {
    expect((await findingsAfter((files) => files)).findings).toEqual([])
    expect(Object.keys(honestSite())).toHaveLength(10)
  })

  for (const [check, rows] of Object.entries(tables))
    describe(check, () => {
      for (const [what, change, rules] of rows)
        it(`${rules.length ? 'refuses' : 'accepts'} ${what}`, async () => {
          expect((await findingsAfter(change)).rules).toEqual(rules)
        })
    })
})
