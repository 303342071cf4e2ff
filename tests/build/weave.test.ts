import { expect, it } from 'vitest'
import { fingerprint } from '../../src/catalogue/fingerprint.ts'
import { contentFolder, swap, type Change } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

const vi = 'guides/pay-bill/vi.mdx'
const hmn = 'guides/pay-bill/hmn.mdx'
const path = 'hmn/guides/pay-bill'

/** Per block: its state, and the languages of its parts in the order of reading. */
function blocksOf(site: ReturnType<typeof build>, at = path) {
  const page = site.page(at)
  return Object.fromEntries(
    page('[data-block]')
      .toArray()
      .map((element) => {
        const block = page(element)
        const words = block
          .find('p')
          .toArray()
          .map((p) => `${page(p).closest('[lang]').attr('lang')}: ${page(p).text().replace(/\s+/g, ' ')}`)
        return [block.attr('data-block')!, [block.attr('data-state')!, ...words]]
      }),
  )
}

const reviewed = (words: string): Change =>
  swap('<Step id="open-message" of="dfb70f25">', `<Step id="open-message" of="dfb70f25" ok="${fingerprint(words)}">`)
const words = 'Qhib xov uas qhia nqi fai fab.'

it('each block shows its own state: draft with the Vietnamese under it, stale, missing, reviewed', () => {
  const site = build(
    contentFolder({
      // the money step changes after it was translated
      [vi]: swap('Gõ **mã khách hàng**', 'Nhập **mã khách hàng**'),
      [hmn]: (text) => {
        const accepted = (reviewed(words) as (text: string) => string)(text)
        return accepted.slice(0, accepted.indexOf('<Warning')).replace('reviewers: []', 'reviewers: [Lý A Páo]')
      },
    }),
  )
  expect(site.status, site.output).toBe(0)
  expect(blocksOf(site)).toEqual({
    'open-message': ['reviewed', `hmn-Latn: ${words}`, 'vi: Mở tin nhắn báo tiền điện.'],
    // a stale block where money is at risk shows the Vietnamese first
    'enter-code': ['stale', 'vi: Nhập mã khách hàng có 13 chữ và số.', 'hmn-Latn: Ntaus tus lej uas muaj 13 tus.'],
    'wrong-name': ['missing', 'vi: Sai tên thì dừng lại. Hỏi 1900 6769 (chữ).'],
  })
  const page = site.page(path)
  expect(page('html').attr('lang')).toBe('hmn-Latn')
  expect(page('html').attr('translate')).toBe('no')
  expect(page('meta[name=robots]').attr('content')).toBe('noindex')
  expect(page('link[hreflang]').length).toBe(0)
  expect(page('[data-state=stale] .tag').length).toBe(1)
  expect(page('a[href="#song-ngu"]').length).toBe(1)
  expect(site.text('sitemap.xml')).not.toContain('/hmn/guides/')
  expect(blocksOf(site, 'vi/guides/pay-bill')['open-message']).toEqual(['source', 'vi: Mở tin nhắn báo tiền điện.'])
})

it('hidden drafts count as missing, everywhere', () => {
  const site = build(contentFolder(), { env: { SHOW_DRAFTS: 'false' } })
  expect(site.status, site.output).toBe(0)
  const states = Object.values(blocksOf(site)).map(([state]) => state)
  expect(states).toEqual(['missing', 'missing', 'missing'])
  expect(site.page(path)('h1').text()).toBe('Trả tiền điện')
  expect(site.page(path)('body').text()).not.toContain('Qhib')
})

it('a guide that is reviewed to the last word is offered as an alternate and listed', () => {
  const accept: Change = (text) =>
    text
      .replace('title: Them nqi fai fab', 'title: Them nqi fai fab\nsummary: Nyob tsev them.')
      .replace('reviewers: []', 'reviewers: [Lý A Páo]\nreviewedOn: 2026-11-22')
      .replace(
        'of: { title: 447bf770 }',
        `of: { title: 447bf770, summary: '${fingerprint('Ngồi nhà trả tiền điện.')}' }\nok: { title: '${fingerprint('Them nqi fai fab')}', summary: '${fingerprint('Nyob tsev them.')}' }`,
      )
      .replace('of="dfb70f25"', `of="dfb70f25" ok="${fingerprint(words)}"`)
      .replace('of="985b238b"', `of="985b238b" ok="${fingerprint('Ntaus tus lej uas muaj 13 tus.')}"`)
      .replace(
        'of="46de1f72"',
        `of="46de1f72" ok="${fingerprint('Lub npe tsis yog ces nres. Nug <Hotline id="power"/>.')}"`,
      )
  const site = build(contentFolder({ [hmn]: accept }))
  expect(site.status, site.output).toBe(0)
  const page = site.page(path)
  expect(Object.values(blocksOf(site)).map(([state]) => state)).toEqual(['reviewed', 'reviewed', 'reviewed'])
  expect(page('meta[name=robots]').length).toBe(0)
  expect(
    page('link[hreflang]')
      .toArray()
      .map((link) => page(link).attr('hreflang')),
  ).toEqual(['vi', 'hmn-Latn', 'x-default'])
  expect(site.text('sitemap.xml')).toContain('https://camtay.example/hmn/guides/pay-bill/')
  expect(page('footer').text()).toContain('Lý A Páo')
})
