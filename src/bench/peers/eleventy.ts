import { markdown } from './markdown.ts'
import type { Content } from './project.ts'
import { picturesIn, rootOf, samplePages, type Peer } from './peer.ts'
import { plainCss, plainPage, plainWarning, searchMain } from './plain-theme.ts'
import { around, codes } from './sample-words.ts'

/** Formats and width as the documentation of its image plugin shows them. */
const config = `import { eleventyImageTransformPlugin } from '@11ty/eleventy-img'
export default function (config) {
  config.addPlugin(eleventyImageTransformPlugin, {
    formats: ['avif', 'webp', 'jpeg'],
    widths: ['auto'],
    htmlOptions: { imgAttributes: { loading: 'lazy', decoding: 'async' } },
  })
  config.addPassthroughCopy('src/site.css')
  return { dir: { input: 'src', output: '_site' } }
}
`

const layout = plainPage({
  lang: '{{ lang }}',
  title: '{{ title }}',
  home: '{{ base }}',
  search: '{{ base }}tim/',
  css: '/site.css',
  languages: codes
    .map((code) => `<a lang="${code}" href="${rootOf(code)}{{ rest }}">${around[code]!.name}</a> `)
    .join(''),
  main: '<main data-pagefind-body><h1>{{ title }}</h1>{{ content | safe }}</main>',
})

const matterOf = (code: string, rest: string) => ({ layout: 'guide.njk', lang: code, base: rootOf(code), rest })

export const eleventy: Peer = {
  name: 'eleventy',
  packages: { '@11ty/eleventy': '3.1.8', '@11ty/eleventy-img': '6.0.4', pagefind: '1.6.0' },
  overrides: { '@11ty/recursive-copy': '4.0.4' },
  build: [
    ['eleventy', '--quiet'],
    ['pagefind', '--site', '_site', '--quiet'],
  ],
  out: '_site',
  files: () =>
    new Map<string, Content>([
      ['eleventy.config.js', config],
      ['src/_includes/guide.njk', layout],
      ['src/site.css', plainCss],
      ...picturesIn('src/img'),
      ...codes.flatMap((code): [string, string][] => {
        const page = (title: string, rest: string, body: string) =>
          `---\n${JSON.stringify({ ...matterOf(code, rest), title }, null, 1)}\n---\n${body}\n`
        return [
          [`src${rootOf(code)}index.md`, page('Cẩm nang', '', around[code]!.name)],
          [`src${rootOf(code)}tim.html`, page(around[code]!.search, 'tim/', searchMain)],
        ]
      }),
      ...samplePages().map(({ code, guide, titles, at }): [string, string] => {
        const rest = `${guide.topic}/${guide.slug}`
        const text = markdown(guide, code, titles, {
          matter: matterOf(code, `${rest}/`),
          picture: (file) => `/img/${file}`,
          link: at,
          warning: plainWarning,
        })
        return [`src${rootOf(code)}${rest}.md`, text]
      }),
    ]),
}
