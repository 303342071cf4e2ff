import { expect, it } from 'vitest'
import { contentFolder, swap, textOf } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

it('a language added as one folder appears everywhere: chooser, bars, step links, pages', () => {
  const dir = contentFolder()
  const nung = textOf(dir, 'languages/hmn/language.yaml')
    .replace('code: hmn', 'code: nut')
    .replace('hmn-Latn', 'nut')
    .replace('rpa', 'tn1961')
    .replace('letter: H', 'letter: N')
    .replace('Lus Hmoob', 'Phuối Nùng')
    .replace('short: Hmoob', 'short: Nùng')
    .replace('name: Mông', 'name: Nùng')
    .replace('order: 2', 'order: 3')
  const site = build(
    contentFolder({
      'languages/nut/language.yaml': nung,
      'languages/nut/words.yaml': 'topic.pay: { words: Trả chèn, of: 0752be15 }\n',
      [`guides/pay-bill/nut.mdx`]:
        '---\ntitle: Trả chèn điện\nkeywords: []\nof: { title: 447bf770 }\norigin: machine\northography: tn1961\n---\n',
    }),
  )
  expect(site.status, site.output).toBe(0)
  expect(site.page('')('a[href="/nut/"]').text()).toContain('Phuối Nùng')
  for (const path of ['vi', 'vi/help', 'hmn/topics/pay', 'vi/guides/pay-bill', '404.html'].slice(0, 4))
    expect(site.page(path)(`nav.l a[hreflang=nut]`).text(), path).toBe('Nùng')
  expect(site.page('vi/guides/pay-bill')('#open-message a[href="/nut/guides/pay-bill/#open-message"]').length).toBe(1)
  expect(site.page('nut')('.tiles').text()).toContain('Trả chèn')
  expect(site.page('nut/guides/pay-bill')('h1').text()).toContain('Trả chèn điện')
  for (const path of ['nut', 'nut/topics/pay', 'nut/help', 'nut/guides/pay-bill'])
    expect(site.page(path)('html').attr('lang')).toBe('nut')
})

it('the change of one word in Vietnamese makes only that step stale, in every language', () => {
  const site = build(contentFolder({ 'guides/pay-bill/vi.mdx': swap('Mở **tin nhắn**', 'Xem **tin nhắn**') }))
  const page = site.page('hmn/guides/pay-bill')
  const states = page('[data-block]')
    .toArray()
    .map((block) => [page(block).attr('data-block'), page(block).attr('data-state')])
  expect(Object.fromEntries(states)).toEqual({ 'open-message': 'stale', 'enter-code': 'draft', 'wrong-name': 'draft' })
})
