import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { parseCss } from '../../../../src/checks/site/css.ts'
import { importsOf } from '../../../../src/checks/site/scripts.ts'
import {
  add,
  checkAfter,
  guide,
  honestSite,
  inBody,
  inHead,
  inScript,
  inStyle,
  movedTo,
  replaceIn,
  table,
} from './honest-site.ts'

const onDesk = (honestSite()['index.html'] as string).replace(
  '</title>',
  '</title><meta name="robots" content="noindex"><script type="module" src="/a/desk.js"></script>',
)

describe('scripts for old phones', () => {
  const syntax = 'old-phone-syntax a/guide.js'
  const name = 'old-phone-name a/guide.js'
  table([
    ['syntax of 2020', inScript('const x=window.y?.z'), syntax],
    ['syntax of 2019', inScript('try{x()}catch{}'), syntax],
    ['syntax of 2020 in the page', inBody('<script>x??y</script>'), `old-phone-syntax ${guide}`],
    ['an import map', inHead('<script type="importmap">{}</script>'), `old-phone-syntax ${guide}`],
    ['a young method', inScript('[1].at(-1)'), name],
    ['another', inScript('"a".replaceAll("a","b")'), name],
    ['a young object', inScript('new IntersectionObserver(x)'), name],
    [
      'a young object that is asked for first',
      inScript('if("IntersectionObserver"in window)new IntersectionObserver(x)'),
    ],
    [
      'a method of Chrome 73, on the desk alone',
      add({
        'desk/hmn/index.html': movedTo('/desk/hmn/', onDesk),
        'a/desk.js': '[...x.matchAll(/a/g)]',
      }),
    ],
    [
      'a method of Chrome 92, on the desk',
      add({ 'desk/hmn/index.html': movedTo('/desk/hmn/', onDesk), 'a/desk.js': 'x.at(1)' }),
      'old-phone-name a/desk.js',
    ],
    ['a method of Chrome 73 elsewhere', inScript('[...x.matchAll(/a/g)]'), name],
    ['what only sounds young', inScript('x.format(1);flat(2);"structuredClone"')],
  ])

  it('are refused with their line', async () => {
    const { findings } = await checkAfter(inScript('const a=1\n\nexport const b=a?.c'))
    expect(findings[0]).toMatchObject({ rule: 'old-phone-syntax', file: 'a/guide.js', line: 3 })
  })
})

describe('styles for old phones', () => {
  const found = `old-phone-css ${guide}`
  table([
    ['nested rules', inStyle('.a{color:red;& b{color:red}}'), found],
    ['a layer', inStyle('@layer x{.a{color:red}}'), found],
    [':has in a list', inStyle('.a,.b:has(c){color:red}'), found],
    ['a media range', inStyle('@media (width>=40rem){.a{color:red}}'), found],
    ['dvh alone', inStyle('.a{height:100dvh}'), found],
    ['dvh before its fallback', inStyle('.a{height:100dvh;height:100vh}'), found],
    ['gap in a flex box', inStyle('.a{display:flex}.a{gap:1rem}'), found],
    ['gap in a grid without grid-gap', inStyle('.a{display:grid;gap:1rem}'), found],
    ['inset', inStyle('.a{inset:0}'), found],
    ['sides by the flow of text', inStyle('.a{margin-inline:auto}'), found],
    ['clamp alone', inStyle('.a{width:clamp(1px,2vw,3px)}'), found],
    ['colours of 2018', inStyle('.a{color:rgb(0 0 0 / 50%)}'), found],
    ['the same inside media', inStyle('@media print{.a{inset:0}}'), found],
    ['a sheet in a file', add({ 'a/x.css': '.a{inset:0}' }), 'old-phone-css a/x.css'],
    [
      'all of it with its fallback',
      inStyle(
        '.a{height:100vh;height:100dvh;width:2px;width:min(1px,2vw)}.b:has(c){color:red}.g{display:grid;grid-gap:1px;gap:1px}@supports (gap:1px){.f{display:flex;gap:1px}}',
      ),
    ],
    ['what stands in words and comments', inStyle('.d:before{content:"}& x{inset:0"}/*.a{inset:0}*/')],
    ['custom properties', inStyle(':root{--a:min(1px,2px)}')],
  ])

  it('are read as blocks with offsets', () => {
    const [media, rule] = parseCss('@media print{.a{b:c;d:url(data:x;y)}}.e,.f{g:h}')
    expect(media).toMatchObject({ prelude: '@media print', blocks: [{ prelude: '.a', at: 13 }] })
    expect(media!.blocks[0]!.declarations.map(({ property }) => property)).toEqual(['b', 'd'])
    expect(rule).toMatchObject({ prelude: '.e,.f', declarations: [{ property: 'g', value: 'h' }], blocks: [] })
  })
})

describe('leftovers', () => {
  const found = `leftover ${guide}`
  table([
    ['an image that was not made', inBody('<p>__ASTRO_IMAGE_{"src":1}</p>'), found],
    ['an undefined word', inBody('<p>Gọi undefined</p>'), found],
    ['an object as a word', inBody('<p title="[object Object]">x</p>'), found],
    ['no number', inBody('<p>NaN byte</p>'), found],
    ['an empty lang', inBody('<p lang="">x</p>'), found],
    ['a lang without a value', inBody('<p lang>x</p>'), found],
    ['a component that was not replaced', inBody('<Hotline id="police"></Hotline>'), found],
    ['a style attribute', inBody('<p style="color:red">x</p>'), `style-attribute ${guide}`],
    ['a handler', inBody('<p ONCLICK="x()">x</p>'), `event-attribute ${guide}`],
    ['an address that runs', inBody('<a href=" java&#9;script:x()">x</a>'), `code-address ${guide}`],
    ['an address that holds data', inBody('<img src="data:image/png;base64,x" alt="">'), `code-address ${guide}`],
    ['undefined in code', inBody('<script>void undefined</script>')],
    ['words that begin alike', inBody('<p>undefinedx NaNa</p>')],
  ])
})

describe('the policy', () => {
  const policy = /<meta http-equiv="content-security-policy"[^>]*>/
  const written = "default-src 'none';style-src 'self'"
  const meta = (text: string) => `<meta charset="utf-8"><meta http-equiv="content-security-policy" content="${text}">`
  const given = (text: string) => replaceIn(guide, '<meta charset="utf-8">', meta(text))
  table([
    ['a page without it', replaceIn(guide, '<head>', '<head><!--no-policy-->'), `policy ${guide}`],
    ['a style it does not know', given(written), `policy-hash ${guide}`],
    ['a loose one', given("default-src 'none';style-src 'unsafe-inline'"), `policy ${guide}`, `policy-hash ${guide}`],
    ['one that names nothing by default', given("style-src 'self'"), `policy ${guide}`, `policy-hash ${guide}`],
    ['one that comes late', inHead(meta(written).replace('<meta charset="utf-8">', '')), `policy ${guide}`],
  ])

  it('is what the honest site is given by the build', () => {
    expect(honestSite()[guide]).not.toMatch(policy)
  })
})

describe('HTML', () => {
  table(
    [
      ['an id twice', inBody('<p id="open-message">x</p>'), `html-no-dup-id ${guide}`],
      ['a deprecated element', inBody('<center>x</center>'), `html-deprecated ${guide}`],
      ['a picture without alt', inBody('<img src="/favicon.svg">'), `html-wcag/h37 ${guide}`],
      ['two landmarks without names', inBody('<nav>x</nav>'), `html-unique-landmark ${guide}`],
    ],
    { html: true },
  )
})

describe('compressed files', () => {
  table([
    ['those of another build', add({ [`${guide}.gz`]: gzipSync('x') }), `compressed-stale ${guide}.gz`],
    ['those cut short', add({ 'a/stored.js.br': Buffer.from('x') }), 'compressed-stale a/stored.js.br'],
    ['the right ones', (files) => ({ ...files, 'a/stored.js.gz': gzipSync(files['a/stored.js']!) })],
  ])
})

describe('imports of a script', () => {
  it.each([
    ['import{a}from"./b.js";', ['./b.js']],
    ['import"./b.js"', ['./b.js']],
    ['x(()=>import("./b.js"))', ['./b.js']],
    ['export*from`./b.js`', ['./b.js']],
    ['const from="x"', []],
  ])('%s', (code, paths) => {
    expect(importsOf(code)).toEqual(paths)
  })
})
