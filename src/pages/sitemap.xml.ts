import { getCatalogue } from '../catalogue/from-astro.ts'
import { publishedPages, sitemap } from '../catalogue/sitemap.ts'
import { site } from '../site.ts'

/** Without a public address there is nothing to list: the file then holds no page. */
export const GET = () => new Response(sitemap(site.url ? publishedPages(getCatalogue()) : [], site.url ?? ''))
