import type { LanguagePage } from './status-page.ts'

/** Address of the translation desk of a guide; without one, of the list of a language. */
export const deskPath = (code: string, slug?: string) => `/desk/${code}/${slug === undefined ? '' : `${slug}/`}`

/** A piece as readers see it: `/hmn/guides/pay/#open`. */
export const guideAnchor = (code: string, slug: string, piece?: string) =>
  `/${code}/guides/${slug}/${piece === undefined || piece === 'title' || piece === 'summary' ? '' : `#${piece}`}`

export const languagePath = (code: string, page = 1) => `/status/${code}/${page > 1 ? `${page}/` : ''}`

/** The overview has the first table of guides. */
export const tablePath = (page: number) => (page > 1 ? `/status/guides/${page}/` : '/status/')

/** Where a guide stands on the pages of a language: `/status/hmn/2/#pay`; the first page where the guide needs nothing. */
export function placeOf(pages: LanguagePage[], code: string, slug: string) {
  const found = pages.find(({ guides }) => guides.some((guide) => guide.slug === slug))
  return found ? `${languagePath(code, found.page)}#${slug}` : languagePath(code)
}
