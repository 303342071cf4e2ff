import { describe, expect, it } from 'vitest'
import { both, checkAfter, draft, guide, inHead, replaceIn, siteUrl, table, without } from './honest-site.ts'

const reviewed = both(
  replaceIn(draft, /data-state="draft"/g, 'data-state="reviewed"'),
  replaceIn(
    draft,
    '<meta name="robots" content="noindex">',
    `<link rel="canonical" href="${siteUrl}/hmn/guides/pay/">`,
  ),
  replaceIn('sitemap.xml', '</urlset>', `<url><loc>${siteUrl}/hmn/guides/pay/</loc></url></urlset>`),
)
const both_ = ['vi', 'hmn'].map((code) => [code === 'vi' ? 'vi' : 'hmn-Latn', `${siteUrl}/${code}/guides/pay/`])
const alternates = [...both_, ['x-default', `${siteUrl}/`]]
  .map(([lang, href]) => `<link rel="alternate" hreflang="${lang}" href="${href}">`)
  .join('')

describe('languages of pages', () => {
  table([
    ['no language', replaceIn('index.html', '<html lang="vi"', '<html'), 'lang-wrong index.html', 'preview index.html'],
    [
      'Vietnamese that is not marked',
      replaceIn(draft, /data-original lang="vi"/, 'data-original'),
      `original-lang ${draft}`,
    ],
    ['a state that does not exist', replaceIn(draft, '="draft"', '="done"'), `state-wrong ${draft}`],
    ['a source block in a translation', replaceIn(draft, '="draft"', '="source"'), `state-wrong ${draft}`],
    ['a translated block in the source', replaceIn(guide, '="source"', '="reviewed"'), `state-wrong ${guide}`],
    ['a block without its state', replaceIn(draft, ' data-state="draft"', ''), `state-wrong ${draft}`],
    ['a draft that machines may translate', replaceIn(draft, ' translate="no"', ''), `draft-open ${draft}`],
  ])

  it('refuses a guide in the language of another folder', async () => {
    const { rules } = await checkAfter(replaceIn(draft, '<html lang="hmn-Latn"', '<html lang="hmn"'))
    expect(rules).toContain(`lang-wrong ${draft}`)
  })

  it('refuses blocks that are missing on a page that may be found', async () => {
    const { rules } = await checkAfter(both(reviewed, replaceIn(draft, '="reviewed"', '="missing"')))
    expect(rules).toContain(`draft-open ${draft}`)
  })
})

describe('alternates', () => {
  table([
    [
      'a draft that names itself',
      inHead(`<link rel="canonical" href="${siteUrl}/hmn/">`, draft),
      `alternates ${draft}`,
    ],
    ['another canonical address', replaceIn(guide, '/vi/guides/pay/">', '/vi/">'), `alternates ${guide}`],
    ['no canonical address', replaceIn(guide, /<link rel="canonical"[^>]*>/, ''), `alternates ${guide}`],
    ['drafts among the alternates', inHead(alternates), `alternates ${guide}`],
    ['a page alone that names itself', inHead(`<link rel="alternate" hreflang="vi" href="${siteUrl}/vi/guides/pay/">`)],
    ['two languages without alternates', reviewed, `alternates ${draft}`],
    ['alternates on one side only', both(reviewed, inHead(alternates)), `alternates ${draft}`],
    ['alternates on both sides', both(reviewed, inHead(alternates), inHead(alternates, draft))],
  ])

  it('are not asked for on a trial build, which is a warning', async () => {
    const { findings } = await checkAfter(both(without('sitemap.xml')), { siteUrl: undefined })
    const rules = findings.map(({ rule, level }) => `${rule} ${level}`)
    expect(rules).toContain('site-url warning')
    expect(rules).not.toContain('alternates error')
  })
})

describe('the sitemap', () => {
  table([
    ['a draft in it', replaceIn('sitemap.xml', '/vi/guides', '/hmn/guides'), 'sitemap sitemap.xml'],
    [
      'a draft among its alternates',
      replaceIn('sitemap.xml', '</loc>', `</loc><xhtml:link href="${siteUrl}/hmn/"/>`),
      'sitemap sitemap.xml',
    ],
    [
      'a page that it lacks',
      replaceIn('sitemap.xml', `<url><loc>${siteUrl}/vi/</loc></url>`, ''),
      'sitemap sitemap.xml',
    ],
    ['the first page in it', replaceIn('sitemap.xml', '<urlset>', `<urlset><url><loc>${siteUrl}/</loc></url>`)],
  ])
})
