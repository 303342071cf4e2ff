import { readdirSync } from 'node:fs'
import { inject } from 'vitest'

const redirect = /^\/[A-Za-z]\/\d+\/$/

/** Paths of all pages of the built library that are read: `/vi/guides/…/`, guides as single files too, no redirects. */
export const allPages = () =>
  readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, ''))
    .filter((path) => !redirect.test(path))
    .sort()

/**
 * Without the single files, which hold what the guides' pages hold; of the desk's many pages, which are alike, those of one
 * guide and the lists.
 */
export const sitePages = () => {
  const pages = allPages().filter((path) => path.endsWith('/'))
  const guide = pages.find((path) => /^\/desk\/[^/]+\/[^/]+\/$/.test(path))?.split('/')[3]
  return pages.filter((path) => !/^\/desk\/[^/]+\/[^/]+\/$/.test(path) || path.endsWith(`/${guide}/`))
}

export const guidePages = () => allPages().filter((path) => /^\/[a-z-]+\/guides\/[^/]+\/$/.test(path))
