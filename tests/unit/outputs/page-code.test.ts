import { describe, expect, it } from 'vitest'
import { codeOf } from '../../../src/outputs/page-code.ts'

describe('inline code of a page', () => {
  it.each([
    ['<script>a()</script>', ['a()']],
    ['<SCRIPT type=module>a()</SCRIPT >', ['a()']],
    ['<script type="text/javascript" data-x="a>b">a()</script>', ['a()']],
    ['<script type="importmap">{}</script>', ['{}']],
    ['<script type="speculationrules">{}</script>', ['{}']],
    ['<script src="/a/x.js"></script>', []],
    ['<script type="application/ld+json">{"a":1}</script>', []],
    ['<script type="application/json">[]</script>', []],
    ['<!-- <script>a()</script> -->', []],
    ['<textarea><script>a()</script></textarea>', []],
    ['<p title="<script>a()</script>">x</p>', []],
    ['<p>&lt;script>a()&lt;/script></p>', []],
    ['<noscript><script>a()</script></noscript>', ['a()']],
  ])('%s runs %j', (html, scripts) => {
    expect(codeOf(html).scripts.map(({ body }) => body)).toEqual(scripts)
  })

  it('finds every style, as it stands', () => {
    expect(codeOf('<style> p{} </style><svg><style media="print">q{}</style></svg>').styles).toEqual([' p{} ', 'q{}'])
  })

  it.each([
    ['<img src=x onerror=a()>', 'event-attribute'],
    ['<svg/onload="a()">', 'event-attribute'],
    ['<p style="color:red">', 'style-attribute'],
    ['<a href="javascript:a()">', 'script-address'],
    ['<a href=" jAva&#x0A;script:a()">', 'script-address'],
    ['<a xlink:href="java\nscript:a()">', 'script-address'],
    ['<form action="javascript&colon;a()">', 'script-address'],
    ['<script src="https://example.org/x.js"></script>', 'foreign-code'],
    ['<script src="//example.org/x.js"></script>', 'foreign-code'],
    ['<script src="data:text/javascript,a()"></script>', 'foreign-code'],
    ['<iframe src="https://example.org/">', 'foreign-code'],
  ])('refuses %s', (html, rule) => {
    expect(codeOf(html).refused.map((found) => found.rule)).toEqual([rule])
  })

  it.each([
    '<a href="tel:113">113</a>',
    '<a href="https://dichvucong.gov.vn">x</a>',
    '<img alt="bật onclick=1 style=2" src="/a/x.jpg">',
    '<button data-onclick="x" class="on">x</button>',
    '<meta name="description" content="javascript: là gì">',
    '<p>onclick=a() style=b</p>',
    '<link rel="canonical" href="https://camtay.example/vi/">',
  ])('lets pass %s', (html) => {
    expect(codeOf(html)).toEqual({ scripts: [], styles: [], refused: [] })
  })
})
