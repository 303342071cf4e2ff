import { readdirSync } from 'node:fs'
import { inject } from 'vitest'

/** Paths of all pages of the built library: `/vi/guides/…/` */
export const allPages = () =>
  readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replaceAll('\\', '/')}`.replace(/index\.html$/, ''))
    .sort()

export const guidePages = () => allPages().filter((path) => /^\/[a-z-]+\/guides\/[^/]+\/$/.test(path))
