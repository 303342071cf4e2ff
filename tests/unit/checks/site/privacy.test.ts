import { describe, expect, it } from 'vitest'
import { add, checkAfter, draft, guide, inBody, inHead, inScript, inStyle, replaceIn, table } from './honest-site.ts'

describe('a finished site', () => {
  it('is found good when it is', async () => {
    expect((await checkAfter((files) => files)).findings).toEqual([])
  })
})

describe('third parties', () => {
  const found = `third-party ${guide}`
  table([
    ['an image of another host', inBody('<img src="https://cdn.example/x.png" alt="">'), found],
    ['a protocol-relative script', inHead('<script src="//cdn.example/x.js"></script>'), found],
    ['a style that imports', inStyle('@import "https://fonts.example/x.css";'), found],
    ['a background of another host', inStyle('.d{background:url(https://x.example/y.png)}'), found],
    ['a preload', inHead('<link rel="preload" as="image" href="https://x.example/y.png">'), found],
    ['one candidate of many', inBody('<img srcset="/favicon.svg 240w, https://x.example/y.png 480w" alt="">'), found],
    ['a form', inBody('<form action="https://x.example/"></form>'), found],
    ['a link to an unknown page', inBody('<a href="https://shop.example/">mua</a>'), found],
    ['a link without https', inBody('<a href="http://dichvucong.gov.vn/" rel="noreferrer">dvc</a>'), found],
    ['a script that fetches elsewhere', inScript('fetch("https://stats.example/x")'), 'third-party a/guide.js'],
    ['a sheet that does', add({ 'a/x.css': '.a{background:url(//x.example/y.png)}' }), 'third-party a/x.css'],
    [
      'a foreign icon in the manifest',
      replaceIn('manifest.webmanifest', '/favicon.svg', 'https://x.example/i.png'),
      'third-party manifest.webmanifest',
    ],
    ['a link to a service', inBody('<a href="https://dichvucong.gov.vn" rel="noreferrer">dvc</a>')],
    ['names of vocabularies', inScript('document.createElementNS("http://www.w3.org/2000/svg","a") // see x')],
  ])
})

describe('inputs', () => {
  const found = `asks ${guide}`
  table([
    ['a password field', inBody('<label>Mật khẩu <input name="p" type="password"></label>'), found],
    ['a search box that hides a password', inBody('<input name="q" type="password">'), found],
    ['a hidden field', inBody('<input name="x" type="hidden" value="1">'), found],
    ['a text area', inBody('<textarea name="t"></textarea>'), found],
    ['a choice', inBody('<select name="s"><option>1</option></select>'), found],
    ['editable text', inBody('<p contenteditable>x</p>'), found],
    ['a form that posts', inBody('<form method="post" action="/vi/"></form>'), found],
    ['the search box', inBody('<form action="/vi/"><input name="q" type="search"></form>')],
    ['fields of the editors', add({ 'status/index.html': editors('<input name="x">') })],
  ])
})

describe('the promise', () => {
  table([
    ['a guide without it', replaceIn(guide, 'không hỏi', 'hỏi'), `promise-missing ${guide}`],
    ['the first page without it', replaceIn('index.html', 'không hỏi', 'hỏi'), 'promise-missing index.html'],
    ['it in several lines', replaceIn(guide, 'không hỏi mật', 'không hỏi\n  mật')],
    ['it in words of another language', replaceIn(draft, 'không hỏi mật khẩu', 'tsis nug')],
  ])
})

function editors(body: string) {
  return `<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>x</title></head><body>${body}</body></html>`
}
