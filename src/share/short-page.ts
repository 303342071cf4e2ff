import type { Edition } from '../catalogue/catalogue.ts'

const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!)

/**
 * Where the short addresses of paper lead: `/V/11/` and, as people type it on a phone, `/v/11/`. It goes on by itself and
 * without JavaScript, and nobody reads it: it needs no layout and no style.
 */
export function shortPage({ guide, language, title }: Edition, siteUrl: string | undefined): string {
  const path = `/${language.code}/guides/${guide.slug}/`
  const words = escaped(title.text)
  const canonical = siteUrl ? `<link rel="canonical" href="${escaped(siteUrl + path)}">` : ''
  return (
    `<!DOCTYPE html><html lang="${title.lang}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"><title>${words}</title>` +
    `<meta http-equiv="refresh" content="0;url=${path}"><meta name="x-lib" content="cam-tay"><meta name="robots" content="noindex">${canonical}</head>` +
    `<body><h1><a href="${path}" hreflang="${language.htmlLang}">${words}</a></h1></body></html>`
  )
}

/** The letters under which a language's short addresses are found. */
export const lettersOf = (letter: string) => [...new Set([letter, letter.toLowerCase()])]
