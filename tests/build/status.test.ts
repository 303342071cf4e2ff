import { expect, it } from 'vitest'
import { contentFolder, swap, type Change } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

const hmn = 'guides/pay-bill/hmn.mdx'

/** One block stale and its recording with it, one reviewed, one missing, one fact overdue, one need without a guide. */
const changes: Record<string, Change> = {
  'guides/pay-bill/vi.mdx': swap('báo tiền điện', 'báo tiền nước'),
  [hmn]: (text) =>
    swap(
      'reviewers: []',
      'reviewers: [Người Duyệt]\nreviewedOn: 2026-11-22',
    )(swap('of="985b238b"', 'of="985b238b" ok="f36cc065"')(text)),
  'guides/pay-bill/voice/hmn/voice.yaml': JSON.stringify({
    'open-message': { speaker: 'A', date: '2026-11-22', consent: true, read: '7657c5ac' },
  }),
  'guides/pay-bill/voice/hmn/open-message.m4a': '\0\0\0\x20ftypM4A \0\0\0\0',
  'facts/hotlines.yaml': swap('reviewBy: 2027-11-22', 'reviewBy: 2026-11-20'),
  'needs.yaml': 'N1: { what: Trả tiền, guides: [pay-bill] }\nN2: { what: Mua vé, instead: chưa có nguồn }\n',
}

it('the status pages show exactly what is stale, reviewed, missing, overdue, and what was changed', () => {
  const site = build(contentFolder(changes))
  expect(site.status, site.output).toBe(0)
  const overview = site.page('status')
  const language = site.page('status/hmn')
  const texts = (page: typeof overview, selector: string) =>
    page(selector)
      .toArray()
      .map((element) => page(element).text().replace(/\s+/g, ' ').trim())

  for (const page of [overview, language]) {
    expect(page('html').attr('translate')).toBe('no')
    expect(page('meta[name=robots]').attr('content')).toBe('noindex')
    expect(page('script, form, input').length).toBe(0)
    expect(texts(page, '[data-language=hmn] [data-count]')).toEqual(['1 đã duyệt', '2 bản nháp', '1 cũ', '1 thiếu'])
  }
  expect(texts(overview, '[data-glance]')).toEqual(['có khối cũ 1'])
  expect(overview('[data-glance]').attr('href')).toBe('/status/hmn/#pay-bill')
  const kinds = overview('[data-task]').toArray()
  expect(kinds.map((task) => overview(task).attr('data-task'))).toEqual([
    ...['overdue', 'stale', 'voice', 'draft', 'missing'],
  ])
  expect(texts(overview, '[data-due]')).toEqual(['20/11/2026, trễ 2 ngày: Điện lực · mở nguồnfacts/hotlines.yaml:10'])
  expect(texts(overview, '[data-needs] li')).toEqual(['Mua vé (N2): chưa có nguồn'])

  const pieces = language('[data-block]').toArray()
  expect(pieces.map((piece) => [language(piece).attr('data-block'), language(piece).attr('data-state')])).toEqual([
    ['open-message', 'stale'],
    ['summary', 'missing'],
    ['title', 'draft'],
    ['wrong-name', 'draft'],
  ])
  expect(texts(language, '.was')).toEqual(['Mở tin nhắn báo tiền điện.'])
  expect(texts(language, '.now')).toEqual(['Mở tin nhắn báo tiền nước.'])
  expect(texts(language, 'del, ins')).toEqual(['điện', 'nước'])
  expect(texts(language, '.own[lang=hmn-Latn]')).toEqual(['Qhib xov uas qhia nqi fai fab.'])
  expect(texts(language, '.change code')).toEqual(['npm run stamp -- pay-bill hmn open-message'])
  expect(texts(language, '[data-voices=stale]')).toEqual(['Giọng đọc cũ, thu lại: open-message'])

  const data = JSON.parse(site.text('status/status.json'))
  expect(data).toMatchObject({ languages: [{ code: 'hmn', stale: 1 }], due: [{ id: 'power', left: -2 }] })
  expect(site.text('sitemap.xml')).not.toContain('/status/')
  expect(site.has('vi/status/index.html')).toBe(false)
})

it('a site that hides drafts does not publish them for editors either', () => {
  const site = build(contentFolder(changes), { env: { SHOW_DRAFTS: 'false' } })
  expect(site.status, site.output).toBe(0)
  expect(site.text('status/hmn/index.html')).not.toContain('Qhib')
  expect(site.text('status/status.json')).not.toContain('Qhib')
  expect(site.page('status/hmn')('[data-block=open-message]').text()).toContain('lời nháp không đăng ở đây')
})
