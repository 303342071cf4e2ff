import type { APIRoute } from 'astro'
import { feedOf, rss } from '../../catalogue/feed.ts'
import { getCatalogue } from '../../catalogue/from-astro.ts'
import { site } from '../../site.ts'

/** A feed needs absolute addresses: a trial build has none. */
export const getStaticPaths = () =>
  site.url === undefined ? [] : getCatalogue().languages.map(({ code }) => ({ params: { lang: code } }))

export const GET: APIRoute = ({ params }) => {
  const catalogue = getCatalogue()
  const language = catalogue.languages.find(({ code }) => code === params['lang'])!
  return new Response(rss(feedOf(catalogue, language), site.url ?? ''))
}
