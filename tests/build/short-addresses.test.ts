import { load } from 'cheerio'
import { expect, it } from 'vitest'
import { contentFolder } from '../fixtures/content/folder.ts'
import { build } from './build-site.ts'

it('the short address of a guide leads to it, in capitals and as typed on a phone, without JavaScript', () => {
  const site = build(contentFolder())
  expect(site.status, site.output).toBe(0)
  for (const [letter, code, title] of [
    ['V', 'vi', 'Trả tiền điện'],
    ['v', 'vi', 'Trả tiền điện'],
    ['H', 'hmn', 'Them nqi fai fab'],
    ['h', 'hmn', 'Them nqi fai fab'],
  ] as const) {
    const path = `/${code}/guides/pay-bill/`
    const page = load(site.text(`${letter}/1/index.html`))
    expect(page('meta[http-equiv="refresh"]').attr('content')).toBe(`0;url=${path}`)
    expect(page('a').attr('href')).toBe(path)
    expect(page('a').text()).toBe(title)
    expect(page('link[rel="canonical"]').attr('href')).toBe(`https://camtay.example${path}`)
    expect(page('meta[name="robots"]').attr('content')).toBe('noindex')
    expect(page('html').attr('lang')).toBe(code === 'vi' ? 'vi' : 'hmn-Latn')
    expect(page('script').length).toBe(0)
  }
})
