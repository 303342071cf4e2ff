import { site } from '../site.ts'
import type { PageCard } from './share-cards.ts'
import { HEIGHT, WIDTH } from './share-picture.ts'

interface Preview {
  /** The public address without a slash at its end. */
  siteUrl: string
  /** Path of the page, `/vi/guides/pay/`. */
  path: string
  title: string
  description: string
  card: PageCard
  /** `lang` of the page. */
  htmlLang: string
}

/**
 * What chats show of a link, as Open Graph tags with whole addresses; of Twitter's only the one without a twin. Width and
 * height are given, or the first share of a page would have no picture.
 */
export const previewTags = ({ siteUrl, path, title, description, card, htmlLang }: Preview): [string, string][] => [
  ['og:title', title.replace(` – ${site.name}`, '')],
  ['og:description', description],
  ['og:type', /^\/[^/]+\/guides\/[^/]+\/$/.test(path) ? 'article' : 'website'],
  ['og:url', siteUrl + path],
  ['og:site_name', site.name],
  // Facebook knows no locale of our other languages.
  ...(htmlLang === 'vi' ? [['og:locale', 'vi_VN'] as [string, string]] : []),
  ['og:image', siteUrl + card.path],
  ['og:image:width', String(WIDTH)],
  ['og:image:height', String(HEIGHT)],
  ['og:image:alt', card.alt],
  ['twitter:card', 'summary_large_image'],
]
