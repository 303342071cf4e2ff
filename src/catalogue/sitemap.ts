import type { Catalogue } from './catalogue.ts'

/** A page that search engines may list: its path behind the language code and the languages in which it is published. */
export interface PublishedPage {
  path: string
  languages: { code: string; htmlLang: string }[]
  /** Day of the last change, where one is known. */
  revised?: string
}

/** Guides in the languages where every piece is reviewed; lists and help in the source language. Drafts stay out. */
export function publishedPages({ languages, source, topics, guides, lessons }: Catalogue): PublishedPage[] {
  const lists = [
    '',
    'help/',
    'search/',
    ...topics.map(({ id }) => `topics/${id}/`),
    ...(lessons.length ? ['lessons/'] : []),
    ...lessons.map(({ slug }) => `lessons/${slug}/`),
  ].map((path) => ({ path, languages: [source] }))
  return [
    ...lists,
    ...guides.map(({ slug, bones, editions }) => ({
      path: `guides/${slug}/`,
      languages: languages.filter(({ code }) => editions.get(code)?.published),
      revised: bones.revised,
    })),
  ]
}

/** The sitemap with alternates by language. `base` is the public address without a slash at its end. */
export function sitemap(pages: PublishedPage[], base: string) {
  const urls = pages.flatMap(({ path, languages, revised }) => {
    const address = (code: string) => `${base}/${code}/${path}`
    const links = languages.map(
      ({ code, htmlLang }) => `<xhtml:link rel="alternate" hreflang="${htmlLang}" href="${address(code)}"/>`,
    )
    const alternates = languages.length > 1 ? links.join('') : ''
    return languages.map(
      ({ code }) =>
        `<url><loc>${address(code)}</loc>${revised ? `<lastmod>${revised}</lastmod>` : ''}${alternates}</url>`,
    )
  })
  const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${space}>${urls.join('')}</urlset>\n`
}
