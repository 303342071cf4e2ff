import { markdown } from './markdown.ts'
import type { Content } from './project.ts'
import { picturesIn, samplePages, type Peer } from './peer.ts'
import { plainCss, plainPage, plainWarning, searchMain } from './plain-theme.ts'
import { around, codes } from './sample-words.ts'

const config = `baseURL = "/"
title = "Cẩm nang"
defaultContentLanguage = "vi"
disableKinds = ["taxonomy", "term", "RSS"]
${codes
  .map(
    (code, at) =>
      `[languages.${code}]\nlanguageName = "${around[code]!.name}"\ncontentDir = "content/${code}"\nweight = ${at + 1}\n`,
  )
  .join('')}[markup.goldmark.renderer]
unsafe = true
`

const base = plainPage({
  lang: '{{ .Site.Language.Lang }}',
  title: '{{ .Title }}',
  home: '{{ "/" | relLangURL }}',
  search: '{{ "tim/" | relLangURL }}',
  css: '{{ with resources.Get "site.css" | minify | fingerprint }}{{ .RelPermalink }}{{ end }}',
  languages:
    '{{ range .Translations }}<a lang="{{ .Lang }}" href="{{ .RelPermalink }}">{{ .Language.LanguageName }}</a> {{ end }}',
  main: '{{ block "main" . }}{{ end }}',
})

const define = (main: string) => `{{ define "main" }}${main}{{ end }}\n`

/** Hugo makes the pictures itself, in the two widths that a phone and a desk ask for. */
const image = `{{ $original := resources.Get (printf "img/%s" .Destination) }}{{ $small := $original.Resize "480x webp" }}{{ $large := $original.Resize "800x webp" -}}
<img src="{{ $large.RelPermalink }}" srcset="{{ $small.RelPermalink }} 480w, {{ $large.RelPermalink }} 800w" sizes="(max-width: 42rem) 100vw, 40rem" width="{{ $large.Width }}" height="{{ $large.Height }}" alt="{{ .Text }}" loading="lazy" decoding="async">`

/** The program is the system's: its version is whatever is installed. */
export const hugo: Peer = {
  name: 'hugo',
  packages: { pagefind: '1.6.0' },
  build: [
    ['hugo', '--quiet'],
    ['pagefind', '--site', 'public', '--quiet'],
  ],
  out: 'public',
  files: () =>
    new Map<string, Content>([
      ['hugo.toml', config],
      ['assets/site.css', plainCss],
      ...picturesIn('assets/img'),
      ['layouts/_default/baseof.html', base],
      ['layouts/_default/single.html', define('<main data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</main>')],
      [
        'layouts/_default/list.html',
        define(
          '<main><h1>{{ .Title }}</h1>{{ range .RegularPages }}<p><a href="{{ .RelPermalink }}">{{ .Title }}</a></p>{{ end }}</main>',
        ),
      ],
      ['layouts/_default/search.html', define(searchMain)],
      ['layouts/_default/_markup/render-image.html', image],
      ...codes.map((code): [string, string] => [
        `content/${code}/tim.md`,
        `---\ntitle: "${around[code]!.search}"\nlayout: search\n---\n`,
      ]),
      ...samplePages().map(({ code, guide, titles, at }): [string, string] => [
        `content/${code}/${guide.topic}/${guide.slug}.md`,
        markdown(guide, code, titles, { picture: (file) => file, link: at, warning: plainWarning }),
      ]),
    ]),
}
