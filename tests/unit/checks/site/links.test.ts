import { describe, expect, it } from 'vitest'
import { placeOf } from '../../../../src/checks/site/place.ts'
import { add, both, checkAfter, draft, guide, inBody, movedTo, replaceIn, table } from './honest-site.ts'

describe('links', () => {
  table([
    ['a page that is not there', inBody('<a href="/vi/guides/pey/">x</a>'), `link-broken ${guide}`],
    ['a picture that is not there', inBody('<img src="/a/none.webp" alt="">'), `link-broken ${guide}`],
    ['a script that is not there', replaceIn(guide, '/a/guide.js', '/a/guides.js'), `link-broken ${guide}`],
    [
      'an icon of the manifest that is not there',
      replaceIn('manifest.webmanifest', '/favicon.svg', '/icon.png'),
      'link-broken manifest.webmanifest',
    ],
    ['a link without its slash', inBody('<a href="/vi">x</a>'), `link-form ${guide}`],
    ['a link to index.html', inBody('<a href="/vi/index.html">x</a>'), `link-form ${guide}`],
    ['a step that is not there', inBody('<a href="/vi/guides/pay/#open-mesage">x</a>'), `anchor-missing ${guide}`],
    ['a shape that the sprite lacks', replaceIn(guide, '#s-hand', '#s-hnad'), `anchor-missing ${guide}`],
    ['a silent change of language', inBody('<a href="/hmn/">x</a>'), `link-changes-language ${guide}`],
    ['a wrong name of it', inBody('<a href="/hmn/" hreflang="tyz">x</a>'), `link-changes-language ${guide}`],
    [
      'links in their right forms',
      inBody(
        '<a href="../../">a</a><a href="?x=1#main">b</a><a href="/favicon.svg">c</a><a href="/hmn/" hreflang="hmn-Latn">d</a>',
      ),
    ],
    [
      'a short address that leads to a guide in its own language',
      add({
        'H/11/index.html':
          '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><meta name="robots" content="noindex"><meta http-equiv="refresh" content="0;url=/hmn/guides/pay/"></head><body><a href="/hmn/guides/pay/">x</a></body></html>',
      }),
    ],
    [
      'a short address that leads nowhere',
      add({
        'H/11/index.html':
          '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>x</title><meta http-equiv="refresh" content="0;url=/hmn/guides/pai/"></head><body></body></html>',
      }),
      'link-broken H/11/index.html',
    ],
  ])

  it('names the nearest right address', async () => {
    const { findings } = await checkAfter(inBody('<a href="/vi/guides/pey/">x</a>'))
    expect(findings[0]).toMatchObject({ line: 5, what: '«/vi/guides/pey/» không có trong trang đã dựng' })
    expect(findings[0]!.fix).toContain('/vi/guides/pay/')
  })

  it('are reported once when every page has the same fault', async () => {
    const broken = '<footer><a href="/vi/hepl/">x</a>'
    const { findings } = await checkAfter((files) =>
      replaceIn(draft, '<footer>', broken)(replaceIn(guide, '<footer>', broken)(files)),
    )
    const [first, ...others] = findings.filter(({ rule }) => rule === 'link-broken')
    expect(first!.what).toMatch(/và ở 1 tệp khác/)
    expect(others).toEqual([])
  })
})

describe('calls and messages', () => {
  const found = `link-scheme ${guide}`
  table([
    ['a number with spaces', inBody('<a href="tel:19 00 67 69">x</a>'), found],
    ['a service code', inBody('<a href="tel:*100#">x</a>'), found],
    ['a message to letters', inBody('<a href="sms:abc">x</a>'), found],
    ['a scheme of one app', inBody('<a href="zalo://x">x</a>'), found],
    ['what is no address', inBody('<a href="https://[x">x</a>'), found],
    [
      'calls, messages, mail',
      inBody(
        '<a href="tel:+84123">a</a><a href="sms:156?body=C%E1%BA%A7m">x</a><a href="sms:?body=x">y</a><a href="mailto:a@b.vn">z</a>',
      ),
    ],
  ])
})

describe('an address', () => {
  it.each([
    ['../b/#x', { kind: 'inside', path: '/vi/b/', id: 'x' }],
    ['https://camtay.example/vi/', { kind: 'inside', path: '/vi/', id: '' }],
    ['//camtay.example.evil/', { kind: 'outside' }],
    ['/\\evil.example/', { kind: 'outside' }],
    ['https://camtay.example@evil.example/', { kind: 'outside' }],
    ['tel:113', { kind: 'scheme', scheme: 'tel' }],
    ['/%', { kind: 'malformed' }],
  ])('%s is %o', (address, place) => {
    expect(placeOf(address, '/vi/a/', 'https://camtay.example')).toMatchObject(place)
  })
})

describe('reach', () => {
  const topic = (home: string) => home.replace(/<link rel="canonical"[^>]*>/, '<meta name="robots" content="noindex">')
  table([
    [
      'a guide to which nothing leads',
      replaceIn('vi/index.html', '<a href="/vi/guides/pay/">Trả tiền</a>', ''),
      `guide-far ${guide}`,
    ],
    [
      'a guide behind a topic',
      both(
        (files) => ({
          ...files,
          'vi/topics/pay/index.html': movedTo('/vi/topics/pay/', topic(files['vi/index.html'] as string)),
        }),
        replaceIn('vi/index.html', '/vi/guides/pay/', '/vi/topics/pay/'),
      ),
    ],
  ])
})
