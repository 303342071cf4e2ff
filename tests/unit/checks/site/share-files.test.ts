import { describe } from 'vitest'
import { add, both, guide, honestSite, table, type Change } from './honest-site.ts'

const file = 'vi/guides/pay/share/pay-vi.html'
const home = 'https://camtay.example'

/** The honest guide as one file, after another change. */
const single = (change: (html: string) => string = (html) => html): Change => {
  const page = (honestSite()[guide] as string)
    .replace(/<link[^>]*>|<script.*?<\/script>/gs, '')
    .replace(/href="\//g, `href="${home}/`)
    .replace(
      '</title>',
      `</title><meta name="robots" content="noindex"><link rel="canonical" href="${home}/vi/guides/pay/">`,
    )
  return add({ [file]: change(page) })
}
const put = (html: string) => single((page) => page.replace('<h1>', `${html}<h1>`))

describe('a guide as one file', () => {
  const found = `single-file ${file}`
  table([
    ['one that stands alone', single()],
    ['a picture inside', put('<img src="data:image/jpeg;base64,xx" alt="">')],
    ['a picture outside', both(put('<img src="/a/x.jpg" alt="">'), add({ 'a/x.jpg': 'x' })), found],
    ['a script', put('<script type="module" src="/a/guide.js"></script>'), found],
    ['a link that only a site can follow', put('<a href="/vi/">x</a>'), found],
    [
      'a link to its own step, a call, a message',
      put('<a href="#open-message">1</a><a href="tel:113">113</a><a href="sms:156">156</a>'),
    ],
    ['a file that lacks a step', single((page) => page.replace(/<section id="check-name"[^]*?<\/section>/, '')), found],
    ['a file that search engines find', single((page) => page.replace(/<meta name="robots"[^>]*>/, '')), found],
    ['61 KB', put(`<p>${'chữ '.repeat(11_000)}</p>`), found],
  ])
})

describe('a plain text', () => {
  const text = 'vi/guides/pay/share/pay-vi.txt'
  table([
    ['3 KB', add({ [text]: 'x'.repeat(3000) })],
    ['more', add({ [text]: 'x'.repeat(3001) }), `plain-text-too-large ${text}`],
    ['other texts', add({ 'robots.txt': 'x'.repeat(3001) })],
  ])
})

describe('links of a share page', () => {
  const at = (href: string) =>
    add({ [guide]: (honestSite()[guide] as string).replace('<h1>', `<a href="${href}" rel="noreferrer">x</a><h1>`) })
  const scheme = `link-scheme ${guide}`
  table([
    ['a message without a number', at('sms:?body=Cam%20Tay')],
    ['a message for Viber', at('viber://forward?text=Cam%20Tay')],
    ['anything else of Viber', at('viber://pa?chatURI=x'), scheme],
    ['Zalo by a scheme of its own', at('zalo://x'), scheme],
  ])
})
