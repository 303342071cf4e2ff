import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../../../src/catalogue/catalogue.ts'
import { expectedOf } from '../../../../src/checks/site/expected.ts'
import { neverAsks } from '../../../../src/checks/site/never-asks.ts'
import { parsePage } from '../../../../src/checks/site/page.ts'
import { thirdParty } from '../../../../src/checks/site/third-party.ts'
import type { Site } from '../../../../src/checks/site/check.ts'
import { checkAfter, draft, guide, honestSite, inBody, replaceIn, table, without } from './honest-site.ts'

describe('the frame of a guide', () => {
  table([
    ['no data-guide', replaceIn(guide, ' data-guide="pay"', ''), `guide-frame ${guide}`],
    [
      'the title outside of h1',
      replaceIn(guide, '<h1>Trả tiền điện</h1>', '<h2>Trả tiền điện</h2>'),
      `guide-frame ${guide}`,
    ],
    ['two titles', inBody('<h1>x</h1>'), `guide-frame ${guide}`],
    [
      'a step without words',
      replaceIn(
        guide,
        /(check-name" data-state="source">)[^]*?<\/section>/,
        'check-name" data-state="source"></section>',
      ),
      `guide-frame ${guide}`,
    ],
    [
      'a step whose anchor has another name',
      replaceIn(guide, 'id="check-name" class', 'id="check" class'),
      `anchor-missing ${draft}`,
      `guide-frame ${guide}`,
    ],
    [
      'a step that one language lacks',
      replaceIn(draft, /<section id="check-name"[^]*?<\/section>/, ''),
      `anchor-missing ${guide}`,
      `guide-steps-differ ${draft}`,
    ],
    [
      'a guide that one language lacks',
      without(draft),
      `guide-missing ${draft}`,
      'link-broken hmn/index.html',
      `link-broken ${guide}`,
    ],
  ])

  it('names the step that was meant', async () => {
    const { findings } = await checkAfter(replaceIn(draft, /check-name/g, 'check-nmae'))
    expect(findings.find(({ rule }) => rule === 'guide-steps-differ')!.fix).toContain('«check-name»')
  })
})

describe('the content a site was built from', () => {
  const vi = { code: 'vi', htmlLang: 'vi' }
  const hmn = { code: 'hmn', htmlLang: 'hmn-Latn' }
  const catalogue = {
    languages: [vi, hmn],
    source: vi,
    guides: [{ slug: 'pay', bones: { sources: { F1: { url: 'http://old.example/a?b=1&c=2' } } } }],
    hotlines: new Map([['police', { source: 'https://police.example/' }]]),
    services: new Map([['dvc', { url: 'https://dvc.example', source: 'https://dvc.example/about' }]]),
    ui: (language: { code: string }) => ({ text: language.code === 'vi' ? 'không hỏi tiền' : 'tsis nug nyiaj' }),
  } as unknown as Catalogue
  const expected = expectedOf(catalogue, ['allowed.example'])
  const site: Site = {
    dist: '',
    files: new Set(),
    siteUrl: undefined,
    languages: expected.languages,
    source: 'vi',
    expected,
  }
  const page = (file: string, html: string) => parsePage(file, html, 0, site)

  it.each([
    ['<a href="http://old.example/a?b=1&amp;c=2">source</a>', true],
    ['<a href="https://dvc.example">service</a>', true],
    ['<a href="https://allowed.example/any">words</a>', true],
    ['<a href="http://allowed.example/any">words</a>', false],
    ['<a href="https://dvc.example/other">service</a>', false],
    ['<div class="src"><a href="https://shop.example/" rel="noreferrer">no source</a></div>', false],
    ['<img src="https://dvc.example" alt="">', false],
  ])('decides on %s', async (html, good) => {
    expect((await thirdParty(site).page!(page(guide, html))).length === 0).toBe(good)
  })

  it.each([
    [guide, 'Cầm Tay không hỏi tiền.', true],
    [guide, 'Cầm Tay không hỏi mật khẩu.', false],
    [draft, 'Cầm Tay tsis nug nyiaj.', true],
    [draft, 'Cầm Tay không hỏi tiền.', false],
    ['index.html', 'Cầm Tay không hỏi tiền.', true],
  ])('knows the promise of %s: %s', async (file, words, good) => {
    expect((await neverAsks(site).page!(page(file, `<p>${words}`))).length === 0).toBe(good)
  })

  it('misses a guide that no language has', async () => {
    const more = {
      ...catalogue,
      guides: [...catalogue.guides, { slug: 'new', bones: { sources: {} } }],
    } as unknown as Catalogue
    const { rules } = await checkAfter((files) => files, { catalogue: more })
    expect(rules).toContain('guide-missing hmn/guides/new/index.html')
    expect(Object.keys(honestSite())).not.toContain('hmn/guides/new/index.html')
  })
})
